-- Who may be one person in two rows is looked for by what this very school knows of how each is reached (decision 072).
-- Reason: 0134 compared what stands in guardians too where the school has a row of its own in guardian_contacts, which counts as a whole (0082), and what is withheld on a
-- leaver's page (0127): so an office learned of a match on an address that only another school knows. And a number that is typed where none is known made strangers one.
grant create on schema house to house_eye;
set local role house_eye;
create or replace function house.may_be_one_person(the_pupil uuid) returns table (guardian_id uuid, other text, child text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with hers as materialized (
    select g.trust_id, g.guardian_id as id, p.school_id as school, null::uuid as about
    from house.pupils p
    join house.guardianships g on g.trust_id = p.trust_id and g.pupil_id = p.id and g.ended_on is null and not g.no_contact
    where p.trust_id = house.trust() and p.id = the_pupil and p.school_id = any (house.family_schools())
      and g.guardian_id not in (select w.guardian_id from house.guardians_withheld(the_pupil) w)),
  marked as materialized (
    select m.trust_id, m.guardian_id as id, c.school_id as school, c.id as about
    from house.guardianships m
    join house.pupils c on c.trust_id = m.trust_id and c.id = m.pupil_id
    where m.trust_id = house.trust() and m.no_contact and c.school_id in (select school from hers)
      and m.guardian_id not in (select w.guardian_id from house.guardians_withheld(c.id) w)),
  -- Everybody of this school, to tell a number that a family shares from one that is typed where none is known.
  here as materialized (
    select distinct g.trust_id, g.guardian_id as id, p.school_id as school
    from house.pupils p
    join house.guardianships g on g.trust_id = p.trust_id and g.pupil_id = p.id
    where p.trust_id = house.trust() and p.school_id in (select school from marked)),
  said as materialized (
    select x.id, case when k.guardian_id is null then g.email else k.email end as email,
      regexp_replace(case when k.guardian_id is null then g.telephone else k.telephone end, '[^0-9]', '', 'g') as digits
    from here x
    join house.guardians g on g.trust_id = x.trust_id and g.id = x.id
    left join house.guardian_contacts k on k.trust_id = x.trust_id and k.guardian_id = x.id and k.school_id = x.school),
  ways as materialized (
    select id, lower(btrim(email)) as way from said where btrim(email) <> ''
    union
    select id, right(digits, 9) from said where length(digits) >= 9),
  telling as materialized (
    select way from ways
    where replace(way, left(way, 1), '') <> ''
      and way not in (
        select unnest(array[coalesce(lower(btrim(s.office_email)), ''), right(regexp_replace(coalesce(s.office_telephone, ''), '[^0-9]', '', 'g'), 9)])
        from house.schools s where s.trust_id = house.trust())
    group by way having count(*) between 2 and 4)
  select distinct a.id, o.name, concat(coalesce(c.preferred_forename, c.legal_forename), ' ', c.surname)
  from hers
  join ways a on a.id = hers.id
  join telling on telling.way = a.way
  join ways b on b.way = a.way and b.id <> a.id
  join marked on marked.id = b.id
  join house.guardians o on o.trust_id = house.trust() and o.id = b.id
  join house.pupils c on c.trust_id = o.trust_id and c.id = marked.about
$$;
set local role house_owner;
revoke create on schema house from house_eye;
