-- A file of rows is prepared by one person, approved by another and applied once; what is wrong with a row is kept by its line.
create table import (
    id              uuid primary key,
    version         int not null,
    kind            text not null,
    state           text not null,
    format          text not null,
    sha256          text not null,
    division_code   text collate "C" not null,
    scope_prefix    text not null,                          -- of who prepared it: no row lies outside
    last_line       int not null,
    row_count       int not null,
    good_count      int not null,
    unchanged_count int not null,
    refused_count   int not null,
    applied_count   int not null,
    prepared_by     text not null,
    approved_by     text,
    reason          text,                                   -- why discarded
    job_id          uuid references job,
    recorded_at     timestamptz not null default now(),
    ended_at        timestamptz,                            -- system time; staged rows are kept for a while after it
    constraint import_four_eyes check (approved_by <> prepared_by),
    constraint import_approval_is_signed check ((state = 'APPLIED') <= (approved_by is not null))
);

-- The same file twice would do everything twice.
create unique index import_file_once on import (kind, sha256) where state <> 'DISCARDED';
create index import_by_kind on import (kind, id);

create table import_error (
    import_id uuid not null references import,
    line      int not null,
    pointer   text not null,
    code      text not null,
    primary key (import_id, line, pointer)
);
