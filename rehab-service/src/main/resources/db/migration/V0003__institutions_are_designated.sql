-- A child is trained, and days are paid, only where and while an institution is designated (定点康复机构).
create table institution (
    id            uuid primary key,
    version       int not null,
    code          text collate "C" not null constraint institution_code_unique unique,
    name          text not null,
    uscc          text not null constraint institution_uscc_unique unique,   -- unified social credit code
    division      text not null,
    trainings     text[] not null check (cardinality(trainings) > 0),
    capacity      int not null check (capacity > 0),
    status        text not null,
    payee_id      uuid,
    registered_by text not null,
    reason        text,                                         -- why suspended
    recorded_at   timestamptz not null default now(),
    constraint institution_status_known check (status in ('REGISTERED', 'DESIGNATED', 'SUSPENDED')),
    constraint institution_suspended_has_reason check ((status = 'SUSPENDED') = (reason is not null))
);

create index institution_of_status on institution (status, code);

create table institution_designation (
    institution_id uuid not null references institution,
    valid_from     date not null,
    valid_to       date check (valid_to >= valid_from),         -- last day; null until further notice
    approved_by    text not null,
    primary key (institution_id, valid_from)
);
