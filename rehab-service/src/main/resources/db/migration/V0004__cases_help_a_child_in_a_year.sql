-- The help for one child's training in one year (康复救助); a child has one live case a year, whichever office opens it.
create table rehab_case (
    id                 uuid primary key,
    version            int not null,
    person_id          uuid not null,
    case_year          int not null,
    training           text not null,
    residence          text not null,
    diagnosis_hospital text,
    diagnosed_on       date,
    status             text not null,
    opened_on          date not null,
    applied_on         date,
    terms_number       int references terms (number),           -- the version that let it pass
    checks             text check (checks is json array),       -- what it asked, with what was found
    opinion            text,
    reviewed_by        text,
    decided_by         text,
    decided_on         date,
    institution_id     uuid references institution,
    institution        text collate "C",
    placed_from        date,
    placed_to          date,
    last_month         date check (extract(day from last_month) = 1),
    ended_on           date,
    reason             text,                                    -- why refused, dropped or withdrawn
    division_code      text not null,
    recorded_at        timestamptz not null default now(),
    constraint rehab_case_status_known check (status in ('DRAFT', 'APPLIED', 'ACCEPTED', 'REVIEWED', 'APPROVED', 'REFUSED',
        'PLACED', 'TRAINING', 'COMPLETED', 'DROPPED', 'WITHDRAWN')),
    constraint rehab_case_four_eyes check (decided_by <> reviewed_by),
    constraint rehab_case_applied_has_terms check ((applied_on is null) = (terms_number is null)),
    constraint rehab_case_place_is_whole check ((institution_id is null) = (placed_from is null)
        and (institution_id is null) = (institution is null) and (institution_id is null) = (placed_to is null)),
    constraint rehab_case_placed_has_place
        check ((status in ('PLACED', 'TRAINING', 'COMPLETED', 'DROPPED')) = (institution_id is not null)),
    constraint rehab_case_ended_has_day check ((status in ('COMPLETED', 'DROPPED')) = (ended_on is not null)),
    constraint rehab_case_place_in_its_year
        check (extract(year from placed_from) = case_year and extract(year from placed_to) = case_year)
);

create unique index rehab_case_one_a_year on rehab_case (person_id, case_year)
    where status not in ('REFUSED', 'DROPPED', 'WITHDRAWN');
create index rehab_case_person on rehab_case (person_id, id);
create index rehab_case_of_status on rehab_case (status, id);
create index rehab_case_of_year on rehab_case (case_year, id);
create index rehab_case_of_division on rehab_case (division_code text_pattern_ops, id);
create index rehab_case_at_institution on rehab_case (institution_id, status) where institution_id is not null;
create index rehab_case_seen_by_institution on rehab_case (institution, person_id) where institution is not null;
