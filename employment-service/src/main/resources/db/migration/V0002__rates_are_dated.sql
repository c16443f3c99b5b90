-- What a start-up grant is worth differs by county and time, and may differ by kind of business.
create table grant_rate (
    id         uuid primary key,
    kind       text,                                     -- null: every kind without a row of its own
    amount_fen bigint not null,
    valid_from date not null,
    valid_to   date,                                     -- last day, null while it lasts
    document   text not null,
    constraint grant_rate_kind_known check (kind in ('INDIVIDUAL', 'COOPERATIVE', 'ONLINE_SHOP', 'FARMING')),
    constraint grant_rate_is_money check (amount_fen > 0),
    constraint grant_rate_runs_forward check (valid_to >= valid_from)
);
