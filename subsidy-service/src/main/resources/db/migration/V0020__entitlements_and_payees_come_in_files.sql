-- What was granted and paid before this service kept the books comes in files, whose rows stand here until they are applied.
alter table entitlement add column import_id uuid constraint entitlement_of_import references import; -- null: granted here
alter table payee add column import_id uuid constraint payee_of_import references import; -- null: entered here

create table entitlement_stage (
    import_id         uuid not null references import,
    line              int not null,
    row_key           text not null,
    target_id         uuid not null,
    outcome           text not null,
    person_id         uuid not null,
    programme         text not null,
    grade             int not null,
    start_month       date not null,
    last_paid_month   date not null,
    payee_id          uuid,
    certificate_id    uuid,                                 -- from here on set when the row is checked
    category          int,
    division_code     text,
    decision_id       uuid,
    programme_version int,
    legal_basis       text,
    facts             text,
    conditions        text,
    rates             text,                                 -- JSON array of spans of months
    primary key (import_id, line)
);

create table payee_stage (
    import_id     uuid not null references import,
    line          int not null,
    row_key       text not null,
    target_id     uuid not null,
    outcome       text not null,
    person_id     uuid not null,
    holder_name   bytea not null,                           -- encrypted
    bank          text not null,
    account       bytea not null,                           -- encrypted
    division_code text,                                     -- set when the row is checked
    primary key (import_id, line)
);
