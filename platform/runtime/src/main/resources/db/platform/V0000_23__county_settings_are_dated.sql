-- Divisions are merged and renamed; a record keeps the code it had, so that the list keeps every code with its time.
create table division (
    code text not null check (code ~ '^\d{12}$'),
    valid_from date not null,
    valid_to date, -- last day; null: still stands
    name text not null,
    level text not null,
    parent text,
    constraint division_once primary key (code, valid_from),
    constraint division_from_before_to check (valid_to >= valid_from)
);

create table parameter (
    name text not null,
    valid_from date not null,
    valid_to date,
    value text not null,
    constraint parameter_once primary key (name, valid_from),
    constraint parameter_from_before_to check (valid_to >= valid_from)
);
