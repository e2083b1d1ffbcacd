-- What families said, and nothing else, for the lists of who is covered.
-- Reason: the office reads a child's answers on her own page. A list of the same school made of `consent_facts` shows a flagged child among those that
-- refused; beside the page, where all is "yes", it says that there is a flag. The caller's own walls hold here: who reads no answers gets no row.

create function house.family_facts(the_pupils uuid[])
  returns table (pupil_id uuid, school_id uuid, born date, stopped boolean, givers json, answers text[])
  language sql stable
  set search_path = pg_catalog, pg_temp
  set timezone = 'UTC'
  as $$
  select p.id, p.school_id, p.date_of_birth, said.nothing_at_all,
    case when said.nothing_at_all then '[]'::json else given.givers end,
    case when said.nothing_at_all then '{}'::text[] else said.answers end
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
    where a.trust_id = p.trust_id and a.pupil_id = p.id
      and (a.guardian_id is null or exists (
        select from house.guardianships g
        where g.trust_id = p.trust_id and g.pupil_id = p.id and g.guardian_id = a.guardian_id and g.ended_on is null))
  ) as said
  where p.id = any (the_pupils) and p.left_on is null and p.school_id = any ((select house.family_schools())::uuid[])
$$;
revoke execute on function house.family_facts(uuid[]) from public;
grant execute on function house.family_facts(uuid[]) to house_app;
