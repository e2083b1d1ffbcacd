-- The family of a pupil who has left keeps its way in by mail, for as long as something of her is still to be seen (decision 058).
-- Reason: her posts stay "because a family that asks has it taken down", and whoever had answered by a link had to telephone to say no.

-- What of a post the definer reads: who is in which version and whether it is to be seen, and no word or picture of it.
grant select (trust_id, version_id, pupil_id) on house.post_children to house_eye;
grant select (trust_id, version_id, state) on house.post_targets to house_eye;
create policy eye_sees on house.post_children for select to house_eye using (true);
create policy eye_sees on house.post_targets for select to house_eye using (true);

grant create on schema house to house_eye;
set local role house_eye;
-- As family_of (0026), of those who have left and are still to be seen. Where any school of the trust wrote down "no contact" for her, of whichever child, there is no
-- way in by mail: a child who went to another school has a record at each, and the order is written down where the child is now.
create function house.family_leavers(the_trust uuid, the_guardian uuid, the_day date)
  returns table (pupil_id uuid, school_id uuid, name text, born date, responsible boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select p.id, p.school_id, concat(coalesce(p.preferred_forename, p.legal_forename), ' ', p.surname), p.date_of_birth, g.parental_responsibility
  from house.guardianships g
  join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id and p.left_on is not null
  where g.trust_id = the_trust and g.guardian_id = the_guardian and g.ended_on is null
    and not exists (select from house.guardianships x where x.trust_id = the_trust and x.guardian_id = the_guardian and x.no_contact)
    and p.date_of_birth + interval '18 years' > the_day
    and exists (
      select from house.post_children c
      join house.post_targets t on t.trust_id = c.trust_id and t.version_id = c.version_id
      where c.trust_id = p.trust_id and c.pupil_id = p.id and t.state in ('live', 'removing', 'to_remove_by_hand'))
$$;
-- For the job of the house that sends the mail, and for nobody else.
create function house.leavers_reached(the_guardian uuid, the_school uuid, the_day date) returns setof uuid
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select l.pupil_id from house.family_leavers(house.trust(), the_guardian, the_day) l
  where l.school_id = the_school and house.person() = house.trust()
$$;
revoke execute on function house.family_leavers(uuid, uuid, date), house.leavers_reached(uuid, uuid, date) from public;
grant execute on function house.leavers_reached(uuid, uuid, date) to house_app;

-- As in 0100. Who has left comes behind who is here; by a letter only the children on the roll, as it was printed for them.
create or replace function house.family_shown(the_trust uuid, the_guardian uuid, the_school uuid, the_email text, the_day date)
  returns table (pupil_id uuid, school_id uuid, name text, born date, responsible boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select f.* from house.family_of(the_trust, the_guardian, the_day) f
  where case when the_email is null then f.school_id = the_school
    else house.family_address(the_trust, the_guardian, f.school_id) = the_email end
  union all
  select l.* from house.family_leavers(the_trust, the_guardian, the_day) l
  where the_email is not null and house.family_address(the_trust, the_guardian, l.school_id) = the_email
$$;
drop function house.family_children(text, timestamptz, date);
create function house.family_children(the_hash text, the_at timestamptz, the_day date)
  returns table (pupil_id uuid, school_id uuid, name text, born date, responsible boolean, has_left boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select f.*, exists (
    select from house.pupils p where p.trust_id = s.trust_id and p.id = f.pupil_id and p.left_on is not null)
  from house.family_sessions s
  cross join lateral house.family_shown(s.trust_id, s.guardian_id, s.school_id, s.from_email, the_day) f
  where s.session_hash = the_hash and s.ends_at > the_at
$$;
revoke execute on function house.family_children(text, timestamptz, date) from public;
grant execute on function house.family_children(text, timestamptz, date) to house_app;

-- As in 0082. Where she has a child on the roll the mail comes from that school, whatever else is still to be seen.
create or replace function house.family_at_address(the_email text)
  returns table (trust_id uuid, guardian_id uuid, school_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with perhaps as (
    select g.trust_id, g.id from house.guardians g where lower(g.email) = lower(the_email)
    union
    select c.trust_id, c.guardian_id from house.guardian_contacts c where lower(c.email) = lower(the_email)),
  hers as (
    select g.trust_id, g.id, g.email, p.school_id, false as gone
    from perhaps
    join house.guardians g on g.trust_id = perhaps.trust_id and g.id = perhaps.id
    join house.guardianships t on t.trust_id = g.trust_id and t.guardian_id = g.id and t.ended_on is null and not t.no_contact
    join house.pupils p on p.trust_id = t.trust_id and p.id = t.pupil_id and p.left_on is null
    union all
    select g.trust_id, g.id, g.email, l.school_id, true
    from perhaps
    join house.guardians g on g.trust_id = perhaps.trust_id and g.id = perhaps.id
    cross join lateral house.family_leavers(g.trust_id, g.id, (now() at time zone 'Europe/London')::date) l)
  select distinct on (h.trust_id, h.id) h.trust_id, h.id, h.school_id
  from hers h
  left join house.guardian_contacts c on c.trust_id = h.trust_id and c.guardian_id = h.id and c.school_id = h.school_id
  where lower(case when c.guardian_id is null then h.email else c.email end) = lower(the_email)
  order by h.trust_id, h.id, h.gone, h.school_id
  limit 8
$$;
set local role house_owner;
revoke create on schema house from house_eye;
