-- Who may do what in the database. Six roles, so that a hole in one place reads little:
--   house_owner      owns the tables, cannot sign in; with FORCE it sees no rows itself
--   house_eye        owns the definer functions; has its own policies; needs no BYPASSRLS, so rented servers work
--   house_migrator   signs in to change the schema, acts as house_owner
--   house_app        the web and worker processes
--   house_auth       better-auth's own tables, nothing else: house_app cannot read a password hash
--   house_sequencer  will number the ledger (a later step); no rights yet
do $$
begin
  if not exists (select from pg_roles where rolname = 'house_owner') then create role house_owner nologin; end if;
  if not exists (select from pg_roles where rolname = 'house_eye') then create role house_eye nologin; end if;
  if not exists (select from pg_roles where rolname = 'house_app') then create role house_app login; end if;
  if not exists (select from pg_roles where rolname = 'house_auth') then create role house_auth login; end if;
  if not exists (select from pg_roles where rolname = 'house_sequencer') then create role house_sequencer login; end if;
  if not exists (select from pg_roles where rolname = 'house_migrator') then create role house_migrator login noinherit; end if;
end $$;

grant house_owner to house_migrator with inherit false, set true;
grant house_eye to house_owner with inherit false, set true;
alter role house_migrator set role = 'house_owner';
-- Fails loudly when a data migration would silently change no row under FORCE.
alter role house_migrator set row_security = off;
alter role house_auth set search_path = auth;
-- The application may lower these for itself; they are there so that nothing waits for ever by accident.
alter role house_app set statement_timeout = '15s';
alter role house_app set lock_timeout = '5s';
alter role house_app set idle_in_transaction_session_timeout = '30s';
alter role house_auth set statement_timeout = '10s';
alter role house_auth set idle_in_transaction_session_timeout = '30s';
