-- A programme's rule and rates change by document and date; a decision must be able to name the version it used.
create table programme (
    id          uuid primary key,
    code        text not null,
    number      int not null check (number > 0),
    name_zh     text not null,
    name_en     text not null,
    legal_basis text not null,
    rhythm      text not null,
    opened_by   text not null,                              -- the event that opens a case
    fund        text not null,
    conditions  text not null check (conditions is json array),
    rates       text not null check (rates is json array),
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),        -- last day in force
    recorded_at timestamptz not null,
    constraint programme_version_unique unique (code, number)
);

create index programme_opened_by on programme (opened_by);
