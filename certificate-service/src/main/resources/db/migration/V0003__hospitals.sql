-- Only hospitals that health authority and federation designated may assess, each for its categories (残疾人证管理办法, art. 6).
create table hospital (
    id            uuid primary key,
    version       integer not null,
    code          text collate "C" not null constraint hospital_code_unique unique,
    name          text not null,
    division      text collate "C" not null,
    categories    integer[] not null,
    valid_from    date not null,
    valid_to      date,
    recorded_at   timestamptz not null default now(),
    constraint hospital_assesses_something check (cardinality(categories) > 0),
    constraint hospital_period_runs_forward check (valid_to >= valid_from)
);
