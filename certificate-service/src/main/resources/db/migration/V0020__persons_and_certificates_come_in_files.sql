-- A county begins with the persons and certificates it has. They come in files, whose rows stand here until they are applied.
alter table person add column import_id uuid constraint person_of_import references import; -- null: registered here
alter table certificate add column import_id uuid constraint certificate_of_import references import; -- null: issued here
alter table certificate add column hospital text collate "C"; -- which assessed the holder of a LEGACY one, where that is known
alter table certificate drop constraint certificate_kind_known;
alter table certificate add constraint certificate_kind_known check (kind in ('NEW', 'CHANGE', 'LEGACY'));
alter table certificate add constraint certificate_legacy_comes_by_import check ((kind = 'LEGACY') = (import_id is not null));

create table person_stage (
    import_id           uuid not null references import,
    line                integer not null,
    row_key             text not null,
    target_id           uuid not null,
    outcome             text not null,
    id_number           bytea not null,                  -- encrypted
    id_number_index     text not null,
    name                text not null,
    phone               bytea,                           -- encrypted
    birth_date          date not null,
    sex                 text not null,
    registered_division text collate "C" not null,
    residence_division  text collate "C" not null,
    household_key       text,                            -- null: a household of their own
    household_id        uuid,                            -- set when the row is checked, as the office
    office              text collate "C",
    primary key (import_id, line)
);

create table certificate_stage (
    import_id       uuid not null references import,
    line            integer not null,
    row_key         text not null,
    target_id       uuid not null,
    outcome         text not null,
    id_number_index text not null,
    number          bytea not null,                      -- encrypted
    number_index    text not null,
    serial          text collate "C" not null,
    category        integer not null,
    grade           integer not null,
    issued_on       date not null,
    valid_until     date not null,
    hospital        text collate "C",
    person_id       uuid,                                -- set when the row is checked, as the office
    office          text collate "C",
    primary key (import_id, line)
);
