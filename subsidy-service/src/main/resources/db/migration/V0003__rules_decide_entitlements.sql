-- Every answer of a rule is kept with what it read, so that a refusal can be explained years later.
create table decision (
    id                uuid primary key,
    person_id         uuid not null,
    programme         text not null,
    programme_version int not null,
    legal_basis       text not null,
    opened_by         text not null,
    cause_id          uuid not null,                        -- the assessment or certificate that opened it
    day               date not null,                        -- the facts are read as of this day
    outcome           text not null,
    amount_fen        bigint check (amount_fen > 0),
    document          text,                                 -- document of the rate that was used
    facts             text not null check (facts is json array),
    conditions        text not null check (conditions is json array),
    division_code     text not null,
    recorded_at       timestamptz not null,
    constraint decision_once_per_cause unique (programme, cause_id),
    constraint decision_granted_has_amount check ((outcome = 'GRANTED') = (amount_fen is not null))
);

create index decision_person on decision (person_id, id);

create table entitlement (
    id            uuid primary key,
    version       int not null,
    person_id     uuid not null,
    programme     text not null,
    once_only     boolean not null,
    decision_id   uuid not null references decision,
    start_month   date not null check (extract(day from start_month) = 1),
    end_month     date check (extract(day from end_month) = 1),  -- last month that is owed
    status        text not null,
    amount_fen    bigint not null check (amount_fen > 0),
    division_code text not null,
    opinion       text,
    reviewed_by   text,
    reviewed_on   date,
    decided_by    text,
    decided_on    date,
    reason        text,                                     -- why refused, suspended or ended
    constraint entitlement_four_eyes check (decided_by <> reviewed_by)
);

create unique index entitlement_once_unique on entitlement (person_id, programme)
    where once_only and status <> 'REFUSED';
create unique index entitlement_running_unique on entitlement (person_id, programme)
    where not once_only and status not in ('REFUSED', 'ENDED');
create index entitlement_of_programme on entitlement (programme, status, id);
create index entitlement_of_status on entitlement (status, id);

-- The amount of each month, resolved when the rule decided: a run multiplies nothing and reads no rule.
create table entitlement_rate (
    entitlement_id uuid not null references entitlement,
    from_month     date not null check (extract(day from from_month) = 1),
    to_month       date check (to_month >= from_month),
    amount_fen     bigint not null check (amount_fen > 0),
    document       text not null,
    primary key (entitlement_id, from_month)
);

-- A case whose person is not known yet waits here until the person is told; nothing of it is lost or guessed.
create table waiting_case (
    cause_id      uuid primary key,
    person_id     uuid not null,
    opened        text not null check (opened is json object),
    division_code text not null
);

create index waiting_case_person on waiting_case (person_id);
