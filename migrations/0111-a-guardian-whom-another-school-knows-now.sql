-- What one school knows of a guardian is not seen or changed by another that her child has left (decision 054).
-- Reason: a child leaves for another school of the trust, whose roll writes the mother's new address into the one row of her. The office that the child had
-- left opened the record, read where she lives now, could write another, and spent her links at the new school by ending her.

grant create on schema house to house_eye;
set local role house_eye;
-- Of the guardians of a child who has left: those whom another school of the trust has known too, while nobody of theirs is on the roll here. Ids that the asker has already.
create function house.guardians_withheld(the_pupil uuid) returns table (guardian_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select mine.guardian_id
  from house.pupils gone
  join house.guardianships mine on mine.trust_id = gone.trust_id and mine.pupil_id = gone.id
  where gone.trust_id = house.trust() and gone.id = the_pupil and gone.left_on is not null
    and gone.school_id = any (house.family_schools())
    and exists (
      select from house.guardianships g join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id
      where g.trust_id = mine.trust_id and g.guardian_id = mine.guardian_id and p.school_id <> gone.school_id)
    and not exists (
      select from house.guardianships g join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id
      where g.trust_id = mine.trust_id and g.guardian_id = mine.guardian_id and g.ended_on is null
        and p.school_id = gone.school_id and p.left_on is null)
$$;
revoke execute on function house.guardians_withheld(uuid) from public;
grant execute on function house.guardians_withheld(uuid) to house_app;
set local role house_owner;
revoke create on schema house from house_eye;
