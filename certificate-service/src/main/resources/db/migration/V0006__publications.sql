-- The public notice (公示) of an adult's assessment in the village before it is approved (残疾人证管理办法, art. 9).
create table publication (
    id             uuid primary key,
    version        integer not null,
    application_id uuid not null constraint publication_of_application references application,
    person_id      uuid not null constraint publication_of_person references person,
    place          text not null,
    posted_on      date not null,
    ends_on        date not null,                        -- last working day of the notice
    status         text not null,
    objection      bytea,                                -- encrypted
    objected_on    date,
    upheld         boolean,
    decision       text,                                 -- the reviewer's opinion on the objection
    decided_by     text,
    division_code  text collate "C" not null,            -- home office of the application
    receiving_division text collate "C" not null,
    recorded_at    timestamptz not null default now(),
    constraint publication_status_known check (status in ('RUNNING', 'OBJECTED', 'ENDED')),
    constraint publication_runs_forward check (ends_on > posted_on),
    constraint publication_objection_is_kept check ((status = 'OBJECTED') <= (objection is not null)),
    constraint publication_decision_is_signed check ((upheld is null) = (decided_by is null))
);

create index publication_by_application on publication (application_id, id);
create unique index publication_one_open_per_application on publication (application_id) where status <> 'ENDED';
create index publication_running on publication (ends_on) where status = 'RUNNING';
