-- The check of a draft knows the parents and carers of a school by their names.
-- Reason: "Thank you, Ngozi Okafor" named a mother, and nobody was asked whether she had agreed. Whoever checks gets the same list, whatever her
-- office, and with it whoever was removed or may not be written to: a list without them would tell of a court order.
-- Functions, because who may see which family stands in walls that must not decide what a check finds.

grant create on schema house to house_eye;
set local role house_eye;
create function house.guardian_names(the_school uuid) returns table (name text) language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select distinct g.name
  from house.pupils p
  join house.guardianships t on t.trust_id = p.trust_id and t.pupil_id = p.id
  join house.guardians g on g.trust_id = t.trust_id and g.id = t.guardian_id
  where p.trust_id = house.trust() and p.school_id = the_school and p.left_on is null and the_school = any (house.my_schools())
  order by g.name
$$;
create function house.guardian_stamp(the_school uuid) returns text language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select concat_ws('/', count(*), sum(t.xmin::text::bigint), sum(g.xmin::text::bigint))
  from house.pupils p
  join house.guardianships t on t.trust_id = p.trust_id and t.pupil_id = p.id
  join house.guardians g on g.trust_id = t.trust_id and g.id = t.guardian_id
  where p.trust_id = house.trust() and p.school_id = the_school and p.left_on is null and the_school = any (house.my_schools())
$$;
revoke execute on function house.guardian_names(uuid), house.guardian_stamp(uuid) from public;
grant execute on function house.guardian_names(uuid), house.guardian_stamp(uuid) to house_app;
set local role house_owner;
revoke create on schema house from house_eye;
