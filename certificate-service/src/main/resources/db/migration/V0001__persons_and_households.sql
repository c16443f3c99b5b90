-- Every natural person the suite meets is known here once, with the household they live in.
create table household (
    id            uuid primary key,
    version       integer not null,
    division_code text collate "C" not null,
    recorded_at   timestamptz not null default now()
);

create table person (
    id                  uuid primary key,
    version             integer not null,
    household_id        uuid not null constraint person_lives_in_household references household,
    id_number           bytea not null,                  -- encrypted
    id_number_index     text not null constraint person_id_number_unique unique,
    name                text not null,
    phone               bytea,                           -- encrypted
    birth_date          date not null,
    sex                 text not null,
    registered_division text collate "C" not null,
    residence_division  text collate "C" not null,
    division_code       text collate "C" not null,       -- the office responsible for this record
    guardian_id         uuid constraint person_has_known_guardian references person,
    life_status         text not null,
    death_date          date,
    death_source        text,
    held_certificate_id uuid,                            -- null: holds no live certificate
    held_certificate_division text collate "C",
    recorded_at         timestamptz not null default now(),
    constraint person_sex_known check (sex in ('MALE', 'FEMALE')),
    constraint person_life_status_known check (life_status in ('ALIVE', 'DECEASED', 'UNKNOWN')),
    constraint person_death_is_dated check ((life_status = 'DECEASED') = (death_date is not null)),
    constraint person_dies_after_birth check (death_date >= birth_date)
);

create index person_by_division on person (division_code, id);
create index person_by_household on person (household_id);
create index person_by_guardian on person (guardian_id) where guardian_id is not null;
