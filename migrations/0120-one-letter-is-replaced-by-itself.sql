-- A letter that did not come out is replaced by itself, once the new one is printed; the letters of all others stay a way in.
-- Reason: printing again was for everybody of the last day, and ended letters that lay in families' letter boxes already.
grant create on schema house to house_eye;
set local role house_eye;
create function house.replace_letters(the_school uuid, the_letters uuid[], the_at timestamptz) returns void
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  update house.family_links l set spent_at = the_at
  where l.trust_id = house.trust() and l.school_id = the_school and l.school_id = any (house.family_schools())
    and l.id = any (the_letters) and l.sent_how = 'letter' and l.spent_at is null
$$;
revoke execute on function house.replace_letters(uuid, uuid[], timestamptz) from public;
grant execute on function house.replace_letters(uuid, uuid[], timestamptz) to house_app;
drop function house.spend_letters(uuid, uuid[], timestamptz);
set local role house_owner;
revoke create on schema house from house_eye;
