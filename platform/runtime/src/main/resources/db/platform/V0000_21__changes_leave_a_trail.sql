-- Who changed what, in the transaction of the change; the app role may only add to it.
create table audit_entry (
    id uuid primary key, -- UUIDv7: in the order of recording
    recorded_at timestamptz not null, -- system time
    effective_on date not null, -- business date
    actor text not null, -- sub of the caller, or system:<name>
    operation text not null, -- what was asked for: method and path, or the name of the background work
    action text not null, -- CREATED, CHANGED, DELETED, or the verb of a note
    subject_type text not null,
    subject_id text not null,
    fields text[] not null, -- names of what changed
    details bytea, -- encrypted: old and new values, or the details of a note
    trace_id text
);

create index audit_entry_subject on audit_entry (subject_id, id);
