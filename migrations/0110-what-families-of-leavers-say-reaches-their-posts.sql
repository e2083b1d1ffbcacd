-- What families of those who have left said reaches their posts, too (decision 054).
-- Reason: whatever is live with a leaver stays unless her school chose otherwise, "because a family that asks has it taken down"; and no family could
-- ask. Her answers and her flag were known to nobody once she had left: a withdrawal written down found no post, and the nightly look
-- took a refusal for a leaving.

-- As in 0084, of whoever is asked about; who has left is kept out, or in, by the two functions that ask it.
create or replace function house.said_by_families(the_pupils uuid[], the_kinds text[])
  returns table (pupil_id uuid, school_id uuid, born date, nothing_at_all boolean, givers json, answers text)
  language sql stable
  set search_path = pg_catalog, pg_temp
  -- Instants are compared as texts: all of one zone.
  set timezone = 'UTC'
  as $$
  select p.id, p.school_id, p.date_of_birth, said.nothing_at_all, given.givers, said.answers
  from house.pupils p
  cross join lateral (
    select coalesce(json_agg(json_build_object('giver', g.guardian_id, 'responsible', g.parental_responsibility,
      'asked', (select coalesce(json_agg((k.at at time zone 'Europe/London')::date order by k.at), '[]'::json) from house.consent_asks k
        where k.trust_id = p.trust_id and k.pupil_id = p.id and k.guardian_id = g.guardian_id))), '[]'::json) as givers
    from house.guardianships g
    where g.trust_id = p.trust_id and g.pupil_id = p.id and g.ended_on is null and not g.no_contact
  ) as given
  cross join lateral (
    select coalesce(string_agg(coalesce(a.guardian_id::text, a.giver) || E'\t' || a.kind || E'\t' || a.channel || E'\t' || a.answer || E'\t' || a.at::text
        || case when a.until is null then E'\t\t' else E'\t' || a.until::text || E'\t' end || a.how
        || case when y.answer_id is null then E'\tfalse' else E'\ttrue' end
        || case when a.wording_id is null then E'\tfalse\tfalse\t' else coalesce(
          (select E'\ttrue\t' || coalesce(
              (select c.checked from house.consent_wording_checks c
               where c.trust_id = w.trust_id and c.wording_id = w.id order by c.decided_at desc, c.id desc limit 1), w.checked)::text
            || E'\t' || array_to_string(w.platforms, ',')
           from house.consent_wordings w where w.trust_id = a.trust_id and w.id = a.wording_id), E'\ttrue\tfalse\t') end, E'\n'), '') as answers,
      coalesce(bool_or(a.kind = 'everything' and not exists (
        select from house.consent_answers later
        where later.trust_id = p.trust_id and later.pupil_id = p.id and later.kind <> 'everything' and later.answer = 'yes'
          and later.giver = a.giver and later.guardian_id is not distinct from a.guardian_id and later.at > a.at)), false) as nothing_at_all
    from house.consent_answers a
    left join house.consent_accepted y on y.trust_id = a.trust_id and y.answer_id = a.id
    where a.trust_id = p.trust_id and a.pupil_id = p.id
      -- Null and a text together make a list of the text alone, so it is asked first.
      and a.kind = any (case when the_kinds is null
        then array['everything', 'face', 'unrecognisable', 'first_name', 'full_name', 'work', 'voice_video', 'name_with_image']
        else the_kinds || 'everything'::text end)
      and (a.guardian_id is null or exists (
        select from house.guardianships g
        where g.trust_id = p.trust_id and g.pupil_id = p.id and g.guardian_id = a.guardian_id and g.ended_on is null))
  ) as said
  where p.trust_id = house.trust() and p.id = any (the_pupils)
$$;

create or replace function house.family_facts(the_pupils uuid[])
  returns table (pupil_id uuid, school_id uuid, born date, stopped boolean, givers json, answers text)
  language sql stable
  set search_path = pg_catalog, pg_temp
  as $$
  select f.pupil_id, f.school_id, f.born, f.nothing_at_all,
    case when f.nothing_at_all then '[]'::json else f.givers end, case when f.nothing_at_all then '' else f.answers end
  from house.said_by_families(
    array(select p.id from house.pupils p where p.trust_id = house.trust() and p.id = any (the_pupils) and p.left_on is null), null) f
  where f.school_id = any ((select house.family_schools())::uuid[])
$$;

grant create on schema house to house_eye;
set local role house_eye;
-- As in 0055: a flag, and a "nothing at all" of the family, give the very same row, and both are worked out for every pupil.
create or replace function house.consent_facts(the_pupils uuid[], the_kinds text[] default null)
  returns table (pupil_id uuid, school_id uuid, born date, stopped boolean, givers json, answers text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with mine as materialized (select house.trust() as trust, house.my_schools() as schools,
    array(select p.id from house.pupils p where p.trust_id = house.trust() and p.id = any (the_pupils) and p.left_on is null) as pupils)
  select f.pupil_id, f.school_id, f.born, held.stopped,
    case when held.stopped then '[]'::json else f.givers end, case when held.stopped then '' else f.answers end
  from mine
  cross join lateral house.said_by_families(mine.pupils, the_kinds) f
  cross join lateral (
    select f.nothing_at_all or exists (
      select from house.never_publish_flags n where n.trust_id = mine.trust and n.pupil_id = f.pupil_id and n.ended_at is null) as stopped
  ) as held
  where f.school_id = any (mine.schools)
$$;
-- The same of those who have left, for the house alone: it looks whether somebody refused what is still live. To nobody at a school a leaver may go anywhere.
create function house.leaver_facts(the_pupils uuid[])
  returns table (pupil_id uuid, school_id uuid, born date, stopped boolean, givers json, answers text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select f.pupil_id, f.school_id, f.born, held.stopped,
    case when held.stopped then '[]'::json else f.givers end, case when held.stopped then '' else f.answers end
  from house.said_by_families(
    array(select p.id from house.pupils p where p.trust_id = house.trust() and p.id = any (the_pupils) and p.left_on is not null), null) f
  cross join lateral (
    select f.nothing_at_all or exists (
      select from house.never_publish_flags n where n.trust_id = house.trust() and n.pupil_id = f.pupil_id and n.ended_at is null) as stopped
  ) as held
  where house.person() = house.trust()
$$;
revoke execute on function house.leaver_facts(uuid[]) from public;
grant execute on function house.leaver_facts(uuid[]) to house_app;

-- As in 0036. A flag that was set after she had left is looked at again like any other; one of before has its leaving for an end of reminders.
create or replace function house.flag_reviews_to_tell(the_day date) returns setof uuid language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with told as (
    update house.never_publish_flags f set told_review = f.review_on
    from house.pupils p
    where house.person() = house.trust() and f.trust_id = house.trust() and p.trust_id = f.trust_id and p.id = f.pupil_id
      and (p.left_on is null or f.set_at >= p.left_on)
      and f.ended_at is null and f.review_on <= the_day and f.told_review is distinct from f.review_on
    returning p.school_id)
  select distinct t.school_id from told t
$$;
set local role house_owner;
revoke create on schema house from house_eye;
