-- What certificate-service tells of persons and their certificates, as far as a grant asks, so that no decision needs a call.
-- Rows are replaced by later events only: last_sequence is the publisher's position and guards every update.
create table known_person (
    id                  uuid primary key,
    birth_date          date not null,
    sex                 text not null,
    registered_division text not null,
    death_date          date,
    last_sequence       text not null
);

create table known_certificate (
    id            uuid primary key,
    person_id     uuid not null,
    status        text not null,
    valid_from    date not null,
    valid_until   date not null,
    last_sequence text not null
);

create index known_certificate_person on known_certificate (person_id);
