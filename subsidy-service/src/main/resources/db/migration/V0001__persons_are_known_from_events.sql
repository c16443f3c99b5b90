-- What certificate-service tells of persons, their facts and certificates, kept so that no decision needs a call.
-- Rows are replaced by later events only: last_sequence is the publisher's position and guards every update.
create table known_person (
    id                  uuid primary key,
    household_id        uuid,
    birth_date          date not null,
    sex                 text not null,
    registered_division text not null,
    residence_division  text not null,
    life_status         text not null,
    death_date          date,
    last_sequence       text not null
);

create table known_fact (
    id            uuid primary key,
    person_id     uuid not null,
    kind          text not null,
    source        text not null,
    valid_from    date not null,
    valid_to      date,              -- last day in force; null while it lasts
    division_code text not null,
    last_sequence text not null
);

create index known_fact_person on known_fact (person_id, kind);

create table known_certificate (
    id            uuid primary key,
    person_id     uuid not null,
    status        text not null,
    category      smallint not null,
    grade         smallint not null,
    valid_from    date not null,
    valid_until   date not null,
    division_code text not null,
    last_sequence text not null
);

create index known_certificate_person on known_certificate (person_id);
