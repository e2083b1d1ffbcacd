-- What families said, and nothing else, for the lists of who is covered.
-- Reason: the office reads a child's answers on her own page. A list of the same school made of `consent_facts` shows a flagged child among those that
-- refused; beside the page, where all is "yes", it says that there is a flag. Both are made of one query, so that a list and a decision cannot part.

-- The caller's own walls hold in it: who reads no answers gets none, and the eye, which decides for everybody, gets all of this trust.
create function house.said_by_families(the_pupils uuid[], the_kinds text[])
  returns table (pupil_id uuid, school_id uuid, born date, nothing_at_all boolean, givers json, answers text[])
  language sql stable
  set search_path = pg_catalog, pg_temp
  -- Instants are compared as texts: all of one zone.
  set timezone = 'UTC'
  as $$
  select p.id, p.school_id, p.date_of_birth, said.nothing_at_all, given.givers, said.answers
  from house.pupils p
  cross join lateral (
    select coalesce(json_agg(json_build_object('giver', g.guardian_id, 'responsible', g.parental_responsibility,
      'asked', (select count(*) from house.consent_asks k
        where k.trust_id = p.trust_id and k.pupil_id = p.id and k.guardian_id = g.guardian_id))), '[]'::json) as givers
    from house.guardianships g
    where g.trust_id = p.trust_id and g.pupil_id = p.id and g.ended_on is null and not g.no_contact
  ) as given
  cross join lateral (
    select coalesce(array_agg(coalesce(a.guardian_id::text, a.giver) || E'\t' || a.kind || E'\t' || a.channel || E'\t' || a.answer || E'\t' || a.at::text
        || E'\t' || coalesce(a.until::text, '') || E'\t' || a.how || E'\t' || (y.answer_id is not null)::text || E'\t' || (a.wording_id is not null)::text
        || E'\t' || coalesce(w.checked, false)::text || E'\t' || coalesce(array_to_string(w.platforms, ','), '')), '{}') as answers,
      coalesce(bool_or(a.kind = 'everything' and not exists (
        select from house.consent_answers later
        where later.trust_id = p.trust_id and later.pupil_id = p.id and later.kind <> 'everything' and later.answer = 'yes'
          and later.giver = a.giver and later.guardian_id is not distinct from a.guardian_id and later.at > a.at)), false) as nothing_at_all
    from house.consent_answers a
    left join house.consent_wordings w on w.trust_id = a.trust_id and w.id = a.wording_id
    left join house.consent_accepted y on y.trust_id = a.trust_id and y.answer_id = a.id
    where a.trust_id = p.trust_id and a.pupil_id = p.id and (the_kinds is null or a.kind = any (the_kinds) or a.kind = 'everything')
      and (a.guardian_id is null or exists (
        select from house.guardianships g
        where g.trust_id = p.trust_id and g.pupil_id = p.id and g.guardian_id = a.guardian_id and g.ended_on is null))
  ) as said
  where p.trust_id = house.trust() and p.id = any (the_pupils) and p.left_on is null
$$;
revoke execute on function house.said_by_families(uuid[], text[]) from public;
grant execute on function house.said_by_families(uuid[], text[]) to house_app, house_eye;

create function house.family_facts(the_pupils uuid[])
  returns table (pupil_id uuid, school_id uuid, born date, stopped boolean, givers json, answers text[])
  language sql stable
  set search_path = pg_catalog, pg_temp
  as $$
  select f.pupil_id, f.school_id, f.born, f.nothing_at_all,
    case when f.nothing_at_all then '[]'::json else f.givers end, case when f.nothing_at_all then '{}'::text[] else f.answers end
  from house.said_by_families(the_pupils, null) f
  where f.school_id = any ((select house.family_schools())::uuid[])
$$;
revoke execute on function house.family_facts(uuid[]) from public;
grant execute on function house.family_facts(uuid[]) to house_app;

-- As in 0022: a flag, and a "nothing at all" of the family, give the very same row.
grant create on schema house to house_eye;
set local role house_eye;
create or replace function house.consent_facts(the_pupils uuid[], the_kinds text[] default null)
  returns table (pupil_id uuid, school_id uuid, born date, stopped boolean, givers json, answers text[])
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with mine as materialized (select house.trust() as trust, house.my_schools() as schools)
  select f.pupil_id, f.school_id, f.born, held.stopped,
    case when held.stopped then '[]'::json else f.givers end, case when held.stopped then '{}'::text[] else f.answers end
  from mine
  cross join house.said_by_families(the_pupils, the_kinds) f
  cross join lateral (
    select f.nothing_at_all or exists (
      select from house.never_publish_flags n where n.trust_id = mine.trust and n.pupil_id = f.pupil_id and n.ended_at is null) as stopped
  ) as held
  where f.school_id = any (mine.schools)
$$;
set local role house_owner;
revoke create on schema house from house_eye;
