-- Who may be somebody with whom there is to be no contact, under another name, is shown to the office of the school (decision 072).
-- Reason: a file that spells a mother otherwise makes another row of her. What was written down at the one was overlooked at the other.
grant create on schema house to house_eye;
set local role house_eye;
-- By a definer, from the few that are marked: through the walls each of 40,000 guardians was asked whose it is. Of what another school alone knows of how
-- they are reached nothing is compared. E-mail in small letters, telephone by its last nine digits, as in 0127.
create function house.may_be_one_person(the_pupil uuid) returns table (guardian_id uuid, other text, child text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with hers as materialized (
    select g.trust_id, g.guardian_id as id, p.school_id as school, null::uuid as about
    from house.pupils p
    join house.guardianships g on g.trust_id = p.trust_id and g.pupil_id = p.id and g.ended_on is null and not g.no_contact
    where p.trust_id = house.trust() and p.id = the_pupil and p.school_id = any (house.family_schools())),
  marked as materialized (
    select m.trust_id, m.guardian_id as id, c.school_id as school, c.id as about
    from house.guardianships m
    join house.pupils c on c.trust_id = m.trust_id and c.id = m.pupil_id
    where m.trust_id = house.trust() and m.no_contact and c.school_id in (select school from hers)),
  said as materialized (
    select x.*, g.email, g.telephone from (select * from hers union all select * from marked) x
    join house.guardians g on g.trust_id = x.trust_id and g.id = x.id
    union all
    select x.*, k.email, k.telephone from (select * from hers union all select * from marked) x
    join house.guardian_contacts k on k.trust_id = x.trust_id and k.guardian_id = x.id and k.school_id = x.school),
  ways as materialized (
    select id, about, lower(btrim(email)) as way from said where btrim(email) <> ''
    union
    select id, about, right(regexp_replace(telephone, '[^0-9]', '', 'g'), 9) from said
    where length(regexp_replace(telephone, '[^0-9]', '', 'g')) >= 9)
  select distinct a.id, o.name, concat(coalesce(c.preferred_forename, c.legal_forename), ' ', c.surname)
  from ways a
  join ways b on b.way = a.way and b.id <> a.id and b.about is not null
  join house.guardians o on o.trust_id = house.trust() and o.id = b.id
  join house.pupils c on c.trust_id = o.trust_id and c.id = b.about
  where a.about is null
$$;
revoke execute on function house.may_be_one_person(uuid) from public;
grant execute on function house.may_be_one_person(uuid) to house_app;
set local role house_owner;
revoke create on schema house from house_eye;
