-- Askings count for as long as an answer would, and a family can be asked anew before its answers end.
-- Reason: an asking of last year counted for ever, so that a parent who was asked twice once was taken to be silent in every year after.

alter table house.consent_asks add column anew boolean not null default false;
comment on column house.consent_asks.anew is 'Asked to answer again while her answers still held: she is waited for although they have not ended.';

-- As in 0031, but `asked` holds the days of the askings instead of their number: which of them count depends on the school’s settings and the day.
create or replace function house.said_by_families(the_pupils uuid[], the_kinds text[])
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
      'asked', (select coalesce(json_agg((k.at at time zone 'UTC')::date order by k.at), '[]'::json) from house.consent_asks k
        where k.trust_id = p.trust_id and k.pupil_id = p.id and k.guardian_id = g.guardian_id))), '[]'::json) as givers
    from house.guardianships g
    where g.trust_id = p.trust_id and g.pupil_id = p.id and g.ended_on is null and not g.no_contact
  ) as given
  cross join lateral (
    select coalesce(array_agg(coalesce(a.guardian_id::text, a.giver) || E'\t' || a.kind || E'\t' || a.channel || E'\t' || a.answer || E'\t' || a.at::text
        || E'\t' || coalesce(a.until::text, '') || E'\t' || a.how || E'\t' || (y.answer_id is not null)::text || E'\t' || (a.wording_id is not null)::text
        || E'\t' || coalesce(d.checked, w.checked, false)::text || E'\t' || coalesce(array_to_string(w.platforms, ','), '')), '{}') as answers,
      coalesce(bool_or(a.kind = 'everything' and not exists (
        select from house.consent_answers later
        where later.trust_id = p.trust_id and later.pupil_id = p.id and later.kind <> 'everything' and later.answer = 'yes'
          and later.giver = a.giver and later.guardian_id is not distinct from a.guardian_id and later.at > a.at)), false) as nothing_at_all
    from house.consent_answers a
    left join house.consent_wordings w on w.trust_id = a.trust_id and w.id = a.wording_id
    left join house.consent_accepted y on y.trust_id = a.trust_id and y.answer_id = a.id
    left join lateral (
      select c.checked from house.consent_wording_checks c
      where c.trust_id = a.trust_id and c.wording_id = a.wording_id order by c.decided_at desc, c.id desc limit 1) as d on true
    where a.trust_id = p.trust_id and a.pupil_id = p.id and (the_kinds is null or a.kind = any (the_kinds) or a.kind = 'everything')
      and (a.guardian_id is null or exists (
        select from house.guardianships g
        where g.trust_id = p.trust_id and g.pupil_id = p.id and g.guardian_id = a.guardian_id and g.ended_on is null))
  ) as said
  where p.trust_id = house.trust() and p.id = any (the_pupils) and p.left_on is null
$$;
