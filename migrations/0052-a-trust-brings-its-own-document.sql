-- A trust may bring its own document too: an import, its passages and the pack made of them are of one school, or (school_id null) of the trust.
-- Reason: a trust could adopt only one of the policies that come with the programme, and never the one its board had written.

alter table house.policy_imports alter column school_id drop not null;
alter table house.import_passages alter column school_id drop not null;
alter table house.own_packs alter column school_id drop not null;

-- A name is free for each school and for the trust by itself.
alter table house.own_packs drop constraint own_packs_trust_id_school_id_name_key;
alter table house.own_packs add constraint own_packs_one_name unique nulls not distinct (trust_id, school_id, name);

-- Who adopts for the trust; and the house itself, which reads the document later.
create function house.adopts_for_trust() returns boolean language sql stable
  set search_path = pg_catalog, pg_temp
  as $$
  select house.person() = house.trust() or house.holds(array['trust_administrator', 'chief_executive', 'trustee'], null)
$$;
grant execute on function house.adopts_for_trust() to house_app;

-- What a trust is working on is for those who adopt for it: a school's head neither changes it nor sees it.
drop policy of_my_schools on house.policy_imports;
create policy of_my_schools on house.policy_imports to house_app
  using (school_id = any ((select house.my_schools())::uuid[]) or (school_id is null and (select house.adopts_for_trust())))
  with check (school_id = any ((select house.my_schools())::uuid[]) or (school_id is null and (select house.adopts_for_trust())));
drop policy of_my_schools on house.import_passages;
create policy of_my_schools on house.import_passages to house_app
  using (school_id = any ((select house.my_schools())::uuid[]) or (school_id is null and (select house.adopts_for_trust())))
  with check (school_id = any ((select house.my_schools())::uuid[]) or (school_id is null and (select house.adopts_for_trust())));

-- A trust's pack is read by whoever reads the trust's draft: a colleague in a school who was asked one of its questions, and who signs.
drop policy read_of_my_schools on house.own_packs;
create policy read_of_my_schools on house.own_packs for select to house_app
  using (school_id is null or school_id = any ((select house.my_schools())::uuid[]));
drop policy make on house.own_packs;
create policy make on house.own_packs for insert to house_app
  with check (school_id = any ((select house.my_schools())::uuid[]) or (school_id is null and (select house.adopts_for_trust())));

comment on table house.policy_imports is 'A document that becomes a pack. Started, read by a job, worked through by people, made into an own pack as often as wanted. school_id null: of the trust.';
comment on table house.own_packs is 'Packs of a school or (school_id null) of the trust: made of its own document (import_id), or brought in as a file that another installation gave out (null). body: the pack as canonical JSON. Never updated: what is made or brought again is a new pack with a name of its own.';
