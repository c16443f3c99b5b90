-- An event is filed with the change it tells of, and moves to the log once the broker has it.
create table outbox (
    position bigint generated always as identity primary key, -- the order of sending; drawn while the aggregate is locked
    event_id uuid not null constraint outbox_event_unique unique,
    type text not null,
    subject text not null,
    event_key text not null, -- the Kafka key
    occurred_at timestamptz not null, -- business time
    recorded_at timestamptz not null default clock_timestamp(), -- system time
    extensions jsonb not null,
    traceparent text not null,
    causation_id uuid, -- the event that this one answers, null when a request caused it
    data text not null -- JSON without personal data
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000); -- rows live for milliseconds

create table event_log (
    feed_position bigint generated always as identity primary key, -- drawn by the one relay, so that a reader never sees a gap fill later
    position bigint not null constraint event_log_position_unique unique,
    event_id uuid not null constraint event_log_event_unique unique,
    type text not null,
    subject text not null,
    event_key text not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    extensions jsonb not null,
    traceparent text not null,
    causation_id uuid,
    data text not null,
    sent_at timestamptz not null default clock_timestamp()
);

create index event_log_subject on event_log (subject, position);

-- Who holds this row is the relay; the lock ends with the transaction or the session, whichever dies first.
create table relay (
    name text primary key
);

insert into relay (name) values ('outbox');
