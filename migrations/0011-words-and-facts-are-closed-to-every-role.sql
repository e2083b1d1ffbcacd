-- The words of history and the facts are closed to every role of the house, as the log itself is.
-- Reason: the application has no right to change them, but whoever acts as the owner could empty them in one line (truncate asks no policy).
-- Words are never changed; only a function of house_eye may erase them, and no such function is here yet: the retention step brings it,
-- with the right to delete that house_eye does not have today.
create function house.words_are_only_erased() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op = 'DELETE' and current_user = 'house_eye' then return old; end if;
  raise exception 'the words of history are never changed, and erased only by retention';
end $$;
create trigger only_erased before update or delete on house.history_payloads
  for each row execute function house.words_are_only_erased();
create trigger only_erased_whole before truncate on house.history_payloads
  for each statement execute function house.words_are_only_erased();

create function house.facts_are_append_only() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$ begin raise exception 'facts are only ever added to'; end $$;
create trigger append_only before update or delete on house.facts
  for each row execute function house.facts_are_append_only();
create trigger append_only_whole before truncate on house.facts
  for each statement execute function house.facts_are_append_only();

revoke execute on function house.words_are_only_erased(), house.facts_are_append_only() from public;
