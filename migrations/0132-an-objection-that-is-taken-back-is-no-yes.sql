-- An objection that is taken back is kept as that, and not as a yes (decision 070).
-- Reason: where a school publishes as a public task nobody is asked for a yes. Who took an objection back was written down as having given one, which a school
-- that chose consent later would have counted. It leaves nothing said: neither a yes nor a no, and no yes of before comes back through it.
alter table house.consent_answers drop constraint consent_answers_answer_check;
alter table house.consent_answers add constraint consent_answers_answer_check
  check (answer in ('yes', 'no', 'withdrawn', 'objected', 'objection_withdrawn'));
-- "Nothing at all" is taken back thing by thing, as by a yes to it.
alter table house.consent_answers add constraint consent_answers_taken_back_by_thing check (kind <> 'everything' or answer <> 'objection_withdrawn');

-- As in 0110. What was taken back of "nothing at all" is stopped by it no more; the rest of it is, by the rule.
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
        where later.trust_id = p.trust_id and later.pupil_id = p.id and later.kind <> 'everything' and later.answer in ('yes', 'objection_withdrawn')
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

grant create on schema house to house_eye;
set local role house_eye;
-- As in 0127 and 0087: of two at one instant the refusal stands first.
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
  order by a.at desc, a.answer in ('yes', 'objection_withdrawn')
$$;
create or replace function house.pupil_answers(the_hash text, the_at timestamptz)
  returns table (kind text, channel text, answer text, at timestamptz, how text, waits boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select a.kind, a.channel, a.answer, a.at, a.how,
    a.answer = 'yes' and a.how = 'link' and y.answer_id is null and not coalesce(house.wording_checked(w), false)
  from house.pupil_session(the_hash, the_at) s
  join house.consent_answers a on a.trust_id = s.trust_id and a.pupil_id = s.pupil_id and a.giver = 'pupil'
  left join house.consent_wordings w on w.trust_id = a.trust_id and w.id = a.wording_id
  left join house.consent_accepted y on y.trust_id = a.trust_id and y.answer_id = a.id
  order by a.at desc, a.answer in ('yes', 'objection_withdrawn')
$$;
-- As in 0103. With a taking back that was written down by mistake the refusal stands again, and at once.
create or replace function house.take_back_slip(the_pupil uuid, the_recorded timestamptz, the_at timestamptz, the_day date) returns integer
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with back as (
    insert into house.consent_taken_back (trust_id, answer_id, pupil_id, school_id, guardian_id, kind, channel, answer, recorded_at, taken_back_by,
      taken_back_at, counts_from)
    select a.trust_id, a.id, a.pupil_id, p.school_id, a.guardian_id, a.kind, a.channel, a.answer, a.recorded_at, house.person(), the_at,
      -- Whatever yes of hers stands before it: one for another channel may be what it holds back.
      case when a.answer not in ('yes', 'objection_withdrawn') and exists (
        select from house.consent_answers y
        where y.trust_id = a.trust_id and y.pupil_id = a.pupil_id and y.giver = a.giver and y.guardian_id = a.guardian_id
          and y.answer = 'yes' and y.recorded_at < a.recorded_at) then the_day + 1 end
    from house.consent_answers a
    join house.pupils p on p.trust_id = a.trust_id and p.id = a.pupil_id
    where a.trust_id = house.trust() and a.pupil_id = the_pupil and a.recorded_by = house.person() and a.recorded_at = the_recorded
      and a.of_stack and a.how = 'paper' and a.giver = 'guardian' and (a.recorded_at at time zone 'Europe/London')::date = the_day
      and p.school_id = any (house.family_schools())
    on conflict do nothing
    returning 1)
  select count(*)::int from back
$$;
set local role house_owner;
revoke create on schema house from house_eye;
