-- A small invented service on which the ground of all services is tried.
create table ticket (
    id uuid primary key,
    version int not null,
    division_code text not null,
    org_id text not null,
    person_id uuid not null,
    holder bytea not null,
    holder_index text not null constraint ticket_holder_unique unique,
    seats int not null,
    prepared_by text not null,
    approved_by text
);

create table rehearsal (
    place bigint generated always as identity primary key,
    work text not null,
    on_date date not null,
    seen date not null -- what the business clock said
);
