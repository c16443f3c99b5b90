-- The app role works with the rows and never with the schema; what must not be changed afterwards it may only add to.
grant usage on schema public to ${app};
grant select, insert, update, delete on all tables in schema public to ${app};
grant usage on all sequences in schema public to ${app};
revoke all on flyway_schema_history from ${app};
do $do$
declare
    append_only text;
begin
    foreach append_only in array array['audit_entry', 'event_log', 'posting'] loop
        if to_regclass(append_only) is not null then
            execute format('revoke update, delete, truncate on %I from ${app}', append_only);
        end if;
    end loop;
end
$do$;

-- A file's rows come in at once and are compared at once: without fresh statistics the comparison may take minutes.
do $do$
declare
    staging text;
begin
    for staging in select relname from pg_class where relkind = 'r' and relname like '%\_stage' loop
        execute format('grant maintain on %I to ${app}', staging);
    end loop;
end
$do$;

-- The relay sweeps out what it has sent.
grant maintain on outbox to ${app};
