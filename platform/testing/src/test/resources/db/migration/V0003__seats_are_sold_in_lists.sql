-- Seats that are sold in lists: what an import is tried on.
create table seat (
    id uuid primary key,
    number text not null constraint seat_number_unique unique,
    division_code text not null,
    holder bytea not null,
    import_id uuid not null
);

create table seat_stage (
    import_id uuid not null references import,
    line int not null,
    row_key text not null,
    target_id uuid not null,
    outcome text not null,
    number text not null,
    division_code text not null,
    holder bytea not null,
    primary key (import_id, line)
);
