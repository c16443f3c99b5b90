-- Long work is done in chunks that are each committed once, by whichever replica is alive.
create table job (
    id uuid primary key,
    kind text not null,
    params text not null,
    state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    counted boolean not null default false, -- whether the work has said how many chunks there are
    chunks int not null default 0,
    result text, -- JSON
    error text,
    started_by text not null,
    created_at timestamptz not null default clock_timestamp(),
    changed_at timestamptz not null default clock_timestamp()
);

create index job_open on job (state) where state in ('QUEUED', 'RUNNING');

create table job_chunk (
    job_id uuid not null references job (id),
    chunk int not null,
    done_at timestamptz not null default clock_timestamp(),
    constraint job_chunk_once primary key (job_id, chunk)
);

-- The table of db-scheduler 16, as its documentation gives it.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
