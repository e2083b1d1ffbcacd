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

-- As in 0111 and 0121, where another school has a child of hers on its roll today and the tie stands: where everybody has been left, whoever still keeps a record corrects her.
create or replace function house.guardians_withheld(the_pupil uuid) returns table (guardian_id uuid)
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
      where g.trust_id = mine.trust_id and g.guardian_id = mine.guardian_id and g.ended_on is null
        and p.school_id <> gone.school_id and p.left_on is null)
    and not exists (
      select from house.guardianships g join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id
      where g.trust_id = mine.trust_id and g.guardian_id = mine.guardian_id and g.ended_on is null
        and p.school_id = gone.school_id and p.left_on is null)
$$;
create or replace function house.guardian_elsewhere(the_guardian uuid, the_schools uuid[]) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select exists (
    select from house.guardianships g join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id
    where g.trust_id = house.trust() and g.guardian_id = the_guardian and g.ended_on is null
      and p.left_on is null and p.school_id <> all (the_schools))
$$;

-- How any school reaches her: e-mail as it is typed in small letters, telephone by its last nine digits, so that +44 and 0 are one number.
create function house.guardian_reached_by(the_trust uuid, the_guardian uuid) returns setof text
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with said as (
    select g.email, g.telephone from house.guardians g where g.trust_id = the_trust and g.id = the_guardian
    union all
    select c.email, c.telephone from house.guardian_contacts c where c.trust_id = the_trust and c.guardian_id = the_guardian)
  select lower(btrim(email)) from said where btrim(email) <> ''
  union
  select right(regexp_replace(telephone, '[^0-9]', '', 'g'), 9) from said where length(regexp_replace(telephone, '[^0-9]', '', 'g')) >= 9
$$;
-- One name written twice: "Mrs Eva Marchetti", "E. Marchetti" and "Mrs Marchetti" may be one; "Eva" and "Bo" are not.
create function house.names_alike(one text, other text) returns boolean
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$
  with plain as (
    select regexp_replace(lower(btrim(n)), '^((mr|mrs|ms|miss|mx|dr|rev|revd|prof)[.]?\s+)+', '') as n, i
    from unnest(array[one, other]) with ordinality as said(n, i)),
  parts as (
    select regexp_replace(n, '^.*\s', '') as last, case when n ~ '\s' then regexp_replace(n, '[.]?\s.*$', '') end as first, i from plain)
  select a.last = b.last
    and (a.first is null or b.first is null or a.first = b.first
      or (least(length(a.first), length(b.first)) = 1 and left(a.first, 1) = left(b.first, 1)))
  from parts a join parts b on a.i = 1 and b.i = 2
$$;
-- Is "no contact" written down anywhere in the trust for whoever this seems to be: for her very row, for a row with an address or telephone of hers, or, at the
-- same child (name and day of birth), for a row with a name like hers? A mark whose tie has ended still is one.
create function house.no_contact_near(the_trust uuid, the_guardian uuid, the_pupil uuid) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select exists (
    select from house.guardianships x
    join house.guardians m on m.trust_id = x.trust_id and m.id = x.guardian_id
    join house.pupils c on c.trust_id = x.trust_id and c.id = x.pupil_id
    where x.trust_id = the_trust and x.no_contact and (
      x.guardian_id = the_guardian
      or exists (
        select from house.guardian_reached_by(the_trust, x.guardian_id) a
        join house.guardian_reached_by(the_trust, the_guardian) b on a = b)
      or exists (
        select from house.pupils p
        join house.guardians g on g.trust_id = p.trust_id and g.id = the_guardian
        where p.trust_id = the_trust and p.id = the_pupil and p.date_of_birth = c.date_of_birth
          and lower(p.surname) = lower(c.surname) and lower(p.legal_forename) = lower(c.legal_forename)
          and house.names_alike(m.name, g.name))))
$$;
-- As family_leavers of 0122, of all who have left, whether or not one of them is still to be seen.
create function house.family_gone(the_trust uuid, the_guardian uuid, the_day date)
  returns table (pupil_id uuid, school_id uuid, name text, born date, responsible boolean, seen boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select p.id, p.school_id, concat(coalesce(p.preferred_forename, p.legal_forename), ' ', p.surname), p.date_of_birth, g.parental_responsibility,
    exists (
      select from house.post_children c
      join house.post_targets t on t.trust_id = c.trust_id and t.version_id = c.version_id
      where c.trust_id = p.trust_id and c.pupil_id = p.id and t.state in ('live', 'removing', 'to_remove_by_hand'))
  from house.guardianships g
  join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id and p.left_on is not null
  where g.trust_id = the_trust and g.guardian_id = the_guardian and g.ended_on is null
    and p.date_of_birth + interval '18 years' > the_day
    and not house.no_contact_near(the_trust, the_guardian, p.id)
$$;
create or replace function house.family_leavers(the_trust uuid, the_guardian uuid, the_day date)
  returns table (pupil_id uuid, school_id uuid, name text, born date, responsible boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select l.pupil_id, l.school_id, l.name, l.born, l.responsible from house.family_gone(the_trust, the_guardian, the_day) l where l.seen
$$;
-- As in 0122. A child of whom nothing is to be seen any more stays for the half hour in which she was answered for: whoever refused reads that it was kept.
create or replace function house.family_children(the_hash text, the_at timestamptz, the_day date)
  returns table (pupil_id uuid, school_id uuid, name text, born date, responsible boolean, has_left boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select f.*, exists (
    select from house.pupils p where p.trust_id = s.trust_id and p.id = f.pupil_id and p.left_on is not null)
  from house.family_sessions s
  cross join lateral house.family_shown(s.trust_id, s.guardian_id, s.school_id, s.from_email, the_day) f
  where s.session_hash = the_hash and s.ends_at > the_at
  union all
  select l.pupil_id, l.school_id, l.name, l.born, l.responsible, true
  from house.family_sessions s
  cross join lateral house.family_gone(s.trust_id, s.guardian_id, the_day) l
  where s.session_hash = the_hash and s.ends_at > the_at and s.from_email is not null and not l.seen
    and house.family_address(s.trust_id, s.guardian_id, l.school_id) = s.from_email
    and exists (
      select from house.consent_answers a
      where a.trust_id = s.trust_id and a.pupil_id = l.pupil_id and a.guardian_id = s.guardian_id and a.how = 'link' and a.recorded_at >= s.began_at)
$$;
-- As in 0100, of the same children.
create or replace function house.family_answers(the_hash text, the_at timestamptz, the_day date)
  returns table (pupil_id uuid, kind text, channel text, answer text, at timestamptz, how text, waits boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select a.pupil_id, a.kind, a.channel, a.answer, a.at, a.how,
    a.answer = 'yes' and a.how = 'link' and y.answer_id is null and not coalesce(house.wording_checked(w), false)
  from house.family_sessions s
  cross join lateral house.family_children(the_hash, the_at, the_day) f
  join house.consent_answers a on a.trust_id = s.trust_id and a.pupil_id = f.pupil_id and a.guardian_id = s.guardian_id
  left join house.consent_wordings w on w.trust_id = a.trust_id and w.id = a.wording_id
  left join house.consent_accepted y on y.trust_id = a.trust_id and y.answer_id = a.id
  where s.session_hash = the_hash and s.ends_at > the_at
  order by a.at desc, a.answer = 'yes'
$$;
revoke execute on function house.guardian_reached_by(uuid, uuid), house.names_alike(text, text), house.no_contact_near(uuid, uuid, uuid),
  house.family_gone(uuid, uuid, date) from public;
set local role house_owner;
revoke create on schema house from house_eye;
