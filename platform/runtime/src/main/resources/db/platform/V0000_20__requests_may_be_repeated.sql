-- A caller that lost the answer sends its request again and gets the first answer, instead of doing it twice.
create table idempotency_key (
    caller text not null,
    key text not null,
    request_hash bytea not null, -- SHA-256 of method, path and body
    status int, -- null only inside the transaction that fills it
    entity_tag text,
    location text,
    body bytea, -- encrypted
    recorded_at timestamptz not null,
    constraint idempotency_key_once primary key (caller, key)
);

create index idempotency_key_recorded on idempotency_key (recorded_at);
