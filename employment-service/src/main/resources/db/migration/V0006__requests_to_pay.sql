-- Each attempt to have a grant paid has an id of its own, by which subsidy-service answers; answers may come twice and late.
create table payment_request (
    id            uuid primary key,
    grant_id      uuid not null constraint payment_request_of_grant references start_up_grant,
    person_id     uuid not null,
    payee_id      uuid not null,
    amount_fen    bigint not null,
    approved_on   date not null,                         -- its month is the month that is paid for
    status        text not null,
    problem       text,                                  -- the bank's code, or why it was rejected
    last_sequence text,                                  -- of the answer that stands
    requested_by  text not null,
    requested_on  date not null,
    answered_on   date,
    division_code text collate "C" not null,
    site_division text collate "C" not null,
    recorded_at   timestamptz not null default now(),
    constraint payment_request_status_known check (status in ('REQUESTED', 'SETTLED', 'RETURNED', 'REJECTED')),
    constraint payment_request_is_money check (amount_fen > 0),
    constraint payment_request_answer_is_dated check ((status = 'REQUESTED') = (answered_on is null))
);

create index payment_request_by_grant on payment_request (grant_id, id);
create unique index payment_request_one_open on payment_request (grant_id) where status = 'REQUESTED';
