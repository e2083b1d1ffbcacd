-- A way in for a guardian ends when it lies in the wrong mailbox, and a guardian of several schools is known to each of them (decision 040).

-- Reason: a link that went to a wrong address worked for a fortnight after the office had corrected the address. Whoever changes it (the office, a file
-- with the roll, somebody at the database), the links that were mailed die in the same transaction, and so does the half hour that one of them began.
-- A letter went by hand and not to an address; it dies when she is ended or may have no contact.
create function house.family_ways_end() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  the_guardian uuid := case when tg_table_name = 'guardians' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'guardian_id' end;
begin
  update house.family_links l set spent_at = now()
  where l.trust_id = new.trust_id and l.guardian_id = the_guardian and l.spent_at is null
    and (tg_table_name <> 'guardians' or l.sent_how = 'mail');
  update house.family_sessions s set ends_at = s.began_at
  where s.trust_id = new.trust_id and s.guardian_id = the_guardian and s.ends_at > s.began_at;
  return null;
end $$;
revoke execute on function house.family_ways_end() from public;
create trigger family_ways_end after update on house.guardians
  for each row when (lower(old.email) is distinct from lower(new.email)) execute function house.family_ways_end();
create trigger family_ways_end after update on house.guardianships
  for each row when ((old.ended_on is null and new.ended_on is not null) or (not old.no_contact and new.no_contact))
  execute function house.family_ways_end();

-- Reason: links that somebody typed an address for were counted with those by which the school asks, and so held the school's own back.
alter table house.family_links add column asked_herself boolean not null default false;
comment on column house.family_links.asked_herself is 'Somebody typed her address and asked for a link; else the school asks her. Only the former are limited.';

-- Reason: a file whose job had died stayed 'taking', and every later one of its school was answered 'busy' for ever.
alter table house.roll_imports add column moved_at timestamptz not null default now();
alter table house.earlier_files add column moved_at timestamptz not null default now();
comment on column house.roll_imports.moved_at is 'When its state or progress last changed, by the clock of the database: taking without a step for a day, it has died.';
comment on column house.earlier_files.moved_at is 'As of roll_imports.';

-- Reason: a list whose presser has left is given back to be pressed by somebody else; lists of a whole trust were seen by its administrators alone.
create policy house_sees on house.staff_lists for select to house_app using ((select house.person()) = (select house.trust()));
create policy house_gives_back on house.staff_lists for update to house_app
  using ((select house.person()) = (select house.trust())) with check (state = 'to-check');

-- Reason: brothers and sisters at two schools of a trust share one row of their guardian, and a change at one was told to that one alone. Answers for
-- a guardian that the asking person keeps at one school at least; ids alone, so that no child's name crosses the wall.
create function house.children_of_guardian(the_guardian uuid) returns table (pupil_id uuid, school_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with hers as (
    select p.id, p.school_id from house.guardianships g
    join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id and p.left_on is null
    where g.trust_id = house.trust() and g.guardian_id = the_guardian and g.ended_on is null)
  select h.id, h.school_id from hers h
  where exists (select from hers mine where mine.school_id = any (house.family_schools()))
$$;
revoke execute on function house.children_of_guardian(uuid) from public;
grant execute on function house.children_of_guardian(uuid) to house_app;
grant execute on function house.family_schools() to house_eye;

grant create on schema house to house_eye;
alter function house.family_ways_end() owner to house_eye;
alter function house.children_of_guardian(uuid) owner to house_eye;
revoke create on schema house from house_eye;
