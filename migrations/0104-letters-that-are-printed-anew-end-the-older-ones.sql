-- A letter that is printed once more ends the one that was lost (decision 052).
-- Reason: a file of letters that had gone astray stayed a way in for six weeks, however often the same people were printed anew.
grant create on schema house to house_eye;
set local role house_eye;
create function house.spend_letters(the_school uuid, the_guardians uuid[], the_at timestamptz) returns void
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  update house.family_links l set spent_at = the_at
  where l.trust_id = house.trust() and l.school_id = the_school and l.school_id = any (house.family_schools())
    and l.guardian_id = any (the_guardians) and l.sent_how = 'letter' and l.spent_at is null and l.made_at > the_at - interval '1 day'
$$;
revoke execute on function house.spend_letters(uuid, uuid[], timestamptz) from public;
grant execute on function house.spend_letters(uuid, uuid[], timestamptz) to house_app;
set local role house_owner;
revoke create on schema house from house_eye;
