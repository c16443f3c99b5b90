-- What a designated hospital found; an application may be assessed again, each time with its own record.
create table assessment (
    id                 uuid primary key,
    version            integer not null,
    application_id     uuid not null constraint assessment_of_application references application,
    person_id          uuid not null constraint assessment_of_person references person,
    hospital           text collate "C" not null,
    category           integer not null,
    grade              integer,                         -- null unless eligible
    eligible           boolean,                          -- null until signed
    physicians         text[] not null,
    opinion            bytea not null,                   -- encrypted
    status             text not null,
    recorded_by        text not null,
    recorded_on        date not null,
    signed_by          text,
    signed_on          date,
    division_code      text collate "C" not null,        -- home office of the application
    receiving_division text collate "C" not null,
    recorded_at        timestamptz not null default now(),
    constraint assessment_status_known check (status in ('RECORDED', 'SIGNED')),
    constraint assessment_category_known check (category between 1 and 7),
    constraint assessment_grade_known check (grade between 1 and 4),
    constraint assessment_signed_decides check ((status = 'SIGNED') = (eligible is not null and signed_by is not null and signed_on is not null)),
    constraint assessment_eligible_has_grade check (coalesce(eligible, false) = (grade is not null))
);

create index assessment_by_application on assessment (application_id, signed_on);
create unique index assessment_one_unsigned_per_application on assessment (application_id) where status = 'RECORDED';
