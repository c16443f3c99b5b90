-- Age rule, rates and cap change by document and date; a case and a settlement must be able to name the version they used.
create table terms (
    id                   uuid primary key,
    number               int not null check (number > 0) constraint terms_number_unique unique,
    legal_basis          text not null,
    age_below            int not null,
    age_on               text not null,                         -- the day on which the age is taken
    certificate_from_age int not null,
    residence            text not null check (residence is json array),
    cap_fen              bigint not null check (cap_fen > 0),
    rates                text not null check (rates is json array),
    valid_from           date not null,
    valid_to             date check (valid_to >= valid_from),   -- last day in force
    recorded_at          timestamptz not null
);
