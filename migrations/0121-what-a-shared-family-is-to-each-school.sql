-- Whom several schools know is changed by those that have a child of hers now; who has left is read by those who keep the register of families; and a
-- no-contact at one school is something to look at for the safeguarding leads of the others (decision 057).
-- Reason: the walls let an office that the last child had left change the one row of a mother whom another school knows (0111 held it off in the pages
-- alone), and let every role of a school read whoever had left it; and no other school heard that a parent may have no contact.

grant create on schema house to house_eye;
set local role house_eye;
create function house.guardian_elsewhere(the_guardian uuid, the_schools uuid[]) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select exists (
    select from house.guardianships g join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id
    where g.trust_id = house.trust() and g.guardian_id = the_guardian and p.school_id <> all (the_schools))
$$;
revoke execute on function house.guardian_elsewhere(uuid, uuid[]) from public;
grant execute on function house.guardian_elsewhere(uuid, uuid[]) to house_app;
set local role house_owner;
revoke create on schema house from house_eye;

drop policy change on house.guardians;
drop policy roll_changes on house.guardians;
create policy change on house.guardians for update to house_app
  using (exists (
    select from house.guardianships g join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id
    where g.trust_id = guardians.trust_id and g.guardian_id = guardians.id and p.school_id = any ((select house.family_schools())::uuid[])
      and (p.left_on is null or not house.guardian_elsewhere(guardians.id, (select house.family_schools())::uuid[]))))
  with check (true);
create policy roll_changes on house.guardians for update to house_app
  using (exists (
    select from house.guardianships g join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id
    where g.trust_id = guardians.trust_id and g.guardian_id = guardians.id and p.school_id = any ((select house.roll_schools())::uuid[])
      and (p.left_on is null or not house.guardian_elsewhere(guardians.id, (select house.roll_schools())::uuid[]))))
  with check (true);

-- Whoever stands in `family_schools` keeps the register of families, who have left included (decision 054); everybody else knows the roll of today. What a
-- decision asks of a child goes through functions that take no wall, and the house sees all.
create policy leavers_are_for_families on house.pupils as restrictive for select to house_app
  using (left_on is null or school_id = any ((select house.family_schools())::uuid[]));

create table house.no_contact_told (
  trust_id uuid not null,
  -- A child of this school; `school_id` is hers, so that the wall needs no other table.
  pupil_id uuid not null,
  school_id uuid not null,
  -- Who may have no contact, at the school that wrote it down.
  guardian_id uuid not null,
  from_school uuid not null,
  told_at timestamptz not null,
  primary key (trust_id, pupil_id, guardian_id, from_school),
  foreign key (trust_id, pupil_id) references house.pupils,
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, guardian_id) references house.guardians,
  foreign key (trust_id, from_school) references house.schools
);
comment on table house.no_contact_told is 'Written by the house once for each child; gone when the mark is gone, or stands here as well, so that a new one is told anew.';
select house.wall('no_contact_told');
create policy the_house_tells on house.no_contact_told to house_app
  using ((select house.person()) = (select house.trust())) with check ((select house.person()) = (select house.trust()));
create policy leads_see on house.no_contact_told for select to house_app
  using (school_id = any ((select house.schools_where(array['dsl', 'deputy_dsl', 'headteacher']))::uuid[]));
revoke update on house.no_contact_told from house_app;
grant delete on house.no_contact_told to house_app;
