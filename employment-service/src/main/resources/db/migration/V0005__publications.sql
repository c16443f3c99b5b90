-- The public notice (公示) of a reviewed grant; an objection that was upheld leads to a second one.
create table publication (
    id            uuid primary key,
    grant_id      uuid not null constraint publication_of_grant references start_up_grant,
    person_id     uuid not null,
    place         text not null,
    posted_on     date not null,
    ends_on       date not null,                         -- last working day of the notice
    objection     bytea,                                 -- encrypted
    objected_on   date,
    upheld        boolean,
    opinion       text,                                  -- on the objection
    decided_by    text,
    division_code text collate "C" not null,
    site_division text collate "C" not null,
    recorded_at   timestamptz not null default now(),
    constraint publication_runs_forward check (ends_on >= posted_on),
    constraint publication_objection_is_dated check ((objection is null) = (objected_on is null)),
    constraint publication_decision_is_signed check ((upheld is null) = (decided_by is null))
);

create index publication_by_grant on publication (grant_id, id);
