-- What each condition said of a grant on a day, with the fact that answered it, so that a decision can be explained for ever.
create table decision (
    id            uuid primary key,
    grant_id      uuid not null constraint decision_of_grant references start_up_grant,
    person_id     uuid not null,
    step          text not null,
    decided_on    date not null,
    division_code text collate "C" not null,
    site_division text collate "C" not null,
    recorded_at   timestamptz not null default now(),
    constraint decision_step_known check (step in ('APPLICATION', 'CORRECTION', 'APPROVAL', 'REFUSAL'))
);

create index decision_by_grant on decision (grant_id, id);

create table decision_outcome (
    decision_id uuid not null constraint decision_outcome_of_decision references decision,
    place       integer not null,
    condition   text not null,
    met         boolean not null,
    found       text not null,
    constraint decision_outcome_once primary key (decision_id, place)
);
