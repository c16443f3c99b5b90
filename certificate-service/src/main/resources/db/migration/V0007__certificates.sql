-- The register of certificates (残疾人证): a number is the holder's while the certificate lives, and may return after a cancellation.
create table certificate (
    id              uuid primary key,
    version         integer not null,
    person_id       uuid not null constraint certificate_of_person references person,
    application_id  uuid constraint certificate_of_application references application
                    constraint certificate_one_per_application unique,
    kind            text not null,
    number          bytea not null,                      -- encrypted: it begins with the holder's identity number
    number_index    text not null,
    serial          text collate "C" not null constraint certificate_serial_unique unique,
    category        integer not null,
    grade           integer not null,
    status          text not null,
    valid_from      date not null,
    valid_until     date not null,
    issued_on       date not null,
    cancelled_on    date,
    cancel_reason   text,
    division_code   text collate "C" not null,
    recorded_at     timestamptz not null default now(),
    constraint certificate_kind_known check (kind in ('NEW')),
    constraint certificate_status_known check (status in ('VALID', 'FROZEN', 'EXPIRED', 'SUPERSEDED', 'CANCELLED')),
    constraint certificate_category_known check (category between 1 and 7),
    constraint certificate_grade_known check (grade between 1 and 4),
    constraint certificate_runs_forward check (valid_until > valid_from),
    constraint certificate_cancellation_has_reason check ((status = 'CANCELLED') = (cancel_reason is not null and cancelled_on is not null))
);

create unique index certificate_one_live_per_person on certificate (person_id) where status in ('VALID', 'FROZEN', 'EXPIRED');
create unique index certificate_number_unique on certificate (number_index) where status in ('VALID', 'FROZEN', 'EXPIRED');
create index certificate_by_number on certificate (number_index, id);
create index certificate_by_person on certificate (person_id, id);
create index certificate_by_division on certificate (division_code, id);
create index certificate_by_issue on certificate (kind, issued_on, id);
