-- An event of another service has its effect once, and one that cannot be applied waits with its key.
create table inbox (
    consumer text not null,
    event_id uuid not null,
    received_at timestamptz not null default clock_timestamp(),
    constraint inbox_once primary key (consumer, event_id)
);

-- A lock for each key that waits: whoever parks behind it shares it, whoever drives it again holds it alone.
create table parked_key (
    event_key text primary key,
    parked_at timestamptz not null default clock_timestamp()
);

create table parked_event (
    position bigint generated always as identity primary key, -- the order in which they are driven again
    event_id uuid not null constraint parked_event_unique unique,
    event_key text not null,
    topic text not null,
    partition int not null,
    record_offset bigint not null,
    headers jsonb not null,
    data bytea not null,
    type text, -- null when the record is not a CloudEvent
    status text not null default 'PARKED' check (status in ('PARKED', 'APPLIED', 'DISCARDED')),
    error text not null, -- why it did not work, or that it waits behind another one
    attempts int not null default 0,
    parked_at timestamptz not null default clock_timestamp(),
    decided_by text, -- who discarded it or drove it again
    decided_at timestamptz,
    reason text
);

create index parked_event_waiting on parked_event (event_key, position) where status = 'PARKED';

-- Live consumption shares this row, a rebuild of the projections holds it alone.
create table inbox_gate (
    name text primary key
);

insert into inbox_gate (name) values ('projections');
