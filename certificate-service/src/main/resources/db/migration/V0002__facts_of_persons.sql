-- What other offices say of a person for a time (low income, destitute), entered in lists; eligibility rules read it.
create table fact_batch (
    id            uuid primary key,
    version       integer not null,
    kind          text not null,
    source        text not null,
    division_code text collate "C" not null,
    row_count     integer not null,
    recorded_by   text not null,
    recorded_on   date not null,
    recorded_at   timestamptz not null default now()
);

create table person_fact (
    id            uuid primary key,
    version       integer not null,
    person_id     uuid not null constraint person_fact_of_person references person,
    batch_id      uuid not null constraint person_fact_of_batch references fact_batch,
    kind          text not null,
    source        text not null,
    valid_from    date not null,
    valid_to      date,                                  -- last day in force; null: until further notice
    ended         boolean not null default false,
    division_code text collate "C" not null,
    recorded_at   timestamptz not null default now(),
    constraint person_fact_kind_known check (kind in ('LOW_INCOME', 'DESTITUTE')),
    constraint person_fact_period_runs_forward check (valid_to >= valid_from),
    constraint person_fact_once unique (person_id, kind, source, valid_from)
);

create index person_fact_by_person on person_fact (person_id, id);
create index person_fact_by_batch on person_fact (batch_id);
