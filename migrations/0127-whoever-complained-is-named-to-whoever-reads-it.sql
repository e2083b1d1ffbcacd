-- What a family of leavers said stays with whoever reads it, and no order of a court is overlooked because a parent stands in two rows (decision 061).
-- Reason: who reads what is about a head keeps no register of families, so since 0121 she saw neither the leaver nor the guardian, and with them the complaint was gone;
-- a leaver's parent came in by mail past a no-contact that stood at another row of hers; and where both schools had been left, nobody could correct a guardian.

create index guardianships_no_contact on house.guardianships (trust_id, guardian_id) where no_contact;
create index pupils_same_child on house.pupils (trust_id, date_of_birth, lower(surname));

-- What of a complaint the definer reads: whose it is and who reads it, and no word of it.
grant select (trust_id, id, school_id, guardian_id, about_head, goes_to, about_people) on house.family_complaints to house_eye;
create policy eye_sees on house.family_complaints for select to house_eye using (true);
grant create on schema house to house_eye;
set local role house_eye;
-- Who wrote it, by name and language alone, for those to whom the wall gives the complaint: as the policies of 0064 and 0079 say.
create function house.complainant(the_complaint uuid) returns table (name text, language text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select g.name, g.language
  from house.family_complaints c
  join house.guardians g on g.trust_id = c.trust_id and g.id = c.guardian_id
  where c.trust_id = house.trust() and c.id = the_complaint
    and (house.person() = house.trust() or case when c.about_head
      then c.school_id = any (house.schools_where(c.goes_to)) and house.person() <> all (c.about_people)
      else c.school_id = any (house.family_schools()) end)
$$;
revoke execute on function house.complainant(uuid) from public;
grant execute on function house.complainant(uuid) to house_app;
set local role house_owner;
revoke create on schema house from house_eye;
