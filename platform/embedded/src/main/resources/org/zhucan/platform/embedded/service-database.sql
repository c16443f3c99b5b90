-- A service's database: its owner migrates the schema, its app role runs the service and may hold nothing for long.
-- Run as superuser whenever a stack starts; roles and rights may be repeated, the database is created
-- once. A dollar sign and braces mark what the caller fills in.

-- section: roles
do $do$ begin
    if not exists (select from pg_roles where rolname = '${owner}') then create role ${owner} login; end if;
    if not exists (select from pg_roles where rolname = '${app}') then create role ${app} login; end if;
end $do$;
alter role ${owner} login password '${ownerPassword}';
alter role ${app} login password '${appPassword}';
-- A request that waits longer than this is refused and repeated by its caller, instead of piling up behind a lock.
alter role ${app} set statement_timeout = '2s';
alter role ${app} set lock_timeout = '500ms';
-- Ends a frozen relay's session, so that another replica can take over.
alter role ${app} set idle_in_transaction_session_timeout = '5s';
alter role ${owner} set lock_timeout = '10s';

-- section: database
create database ${database} owner ${owner} encoding 'UTF8' template template0;

-- section: rights
revoke all on database ${database} from public;
grant connect, temporary on database ${database} to ${owner}, ${app};
alter database ${database} set timezone = 'UTC';
