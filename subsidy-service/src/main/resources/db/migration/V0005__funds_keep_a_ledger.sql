-- Every yuan is a posting from one account to another; the app role may insert and read postings, nothing else.
create table fund (
    id            uuid primary key,
    version       int not null,
    code          text not null constraint fund_code_unique unique,
    name          text not null,
    level         text not null,
    division_code text not null
);

-- What may still be committed. One row a fund, locked last in every transaction that touches money.
create table fund_balance (
    fund        text primary key references fund (code),
    balance_fen bigint not null constraint fund_balance_not_negative check (balance_fen >= 0)
);

create table appropriation (
    id            uuid primary key,
    version       int not null,
    fund          text not null references fund (code),
    amount_fen    bigint not null check (amount_fen > 0),
    document      text not null,
    on_date       date not null,
    status        text not null,
    prepared_by   text not null,
    approved_by   text,
    division_code text not null,
    constraint appropriation_four_eyes check (approved_by <> prepared_by)
);

create index appropriation_fund on appropriation (fund, id);

create table posting (
    id                uuid primary key,
    fund              text not null references fund (code),
    kind              text not null
        check (kind in ('APPROPRIATION', 'COMMITMENT', 'DISPATCH', 'SETTLEMENT', 'RETURN', 'RELEASE')),
    debit_account     text not null,
    credit_account    text not null check (credit_account <> debit_account),
    amount_fen        bigint not null check (amount_fen > 0),
    appropriation_id  uuid references appropriation,
    run_id            uuid,
    line_id           uuid,
    programme         text,
    entitlement_month date,
    on_date           date not null,
    division_code     text not null,
    recorded_at       timestamptz not null default now()
);

create index posting_fund on posting (fund, id);
create index posting_run on posting (run_id) where run_id is not null;
create index posting_settled_month on posting (programme, entitlement_month) where kind = 'SETTLEMENT';
create unique index posting_appropriated_once on posting (appropriation_id) where appropriation_id is not null;
create unique index posting_line_once on posting (line_id) where line_id is not null;
create unique index posting_run_once on posting (run_id, kind) where line_id is null and run_id is not null;
