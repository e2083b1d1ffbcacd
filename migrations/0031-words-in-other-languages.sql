-- What a school says of a translation: whether a speaker has read the words in which families were asked.
-- Reason: families answer in languages that nobody at the school may speak. A no counts in any words; a yes in words that no speaker has read waits,
-- until the school writes down who has read them. If a mistake is found later, that is written down too, and the yeses wait again.

create table house.consent_wording_checks (
  trust_id uuid not null,
  id uuid not null,
  wording_id uuid not null,
  -- False: a mistake was found, and the words count as unchecked from now.
  checked boolean not null,
  -- Who read the words, in the school's own words: "Mrs Nowak, governor".
  speaker text not null check (length(speaker) between 1 and 200),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, wording_id) references house.consent_wordings
);
comment on table house.consent_wording_checks is 'The school''s decisions whether a speaker has read a wording. The newest holds; none is ever changed.';
create index consent_wording_checks_newest on house.consent_wording_checks (trust_id, wording_id, decided_at desc);
select house.wall('consent_wording_checks');
create policy as_its_wording on house.consent_wording_checks for select to house_app
  using (exists (select from house.consent_wordings w where w.trust_id = consent_wording_checks.trust_id and w.id = consent_wording_checks.wording_id));
create policy add on house.consent_wording_checks for insert to house_app
  with check (exists (select from house.consent_wordings w where w.trust_id = consent_wording_checks.trust_id and w.id = consent_wording_checks.wording_id
    and w.school_id = any ((select house.family_schools())::uuid[])));
revoke update, delete, truncate on house.consent_wording_checks from house_app;
create policy eye_sees on house.consent_wording_checks for select to house_eye using (true);
grant select on house.consent_wording_checks to house_eye;

-- A translation is kept with all its questions beside the school's own words, which alone may be 20,000 characters.
alter table house.consent_wordings drop constraint consent_wordings_words_check,
  add constraint consent_wordings_words_check check (length(words) between 1 and 60000);

-- Whether a yes in these words counts by itself: as the newest decision says, else as they were written. Null where there is no wording.
create function house.wording_checked(the_wording house.consent_wordings) returns boolean
  language sql stable
  set search_path = pg_catalog, pg_temp
  as $$
  select coalesce(
    (select c.checked from house.consent_wording_checks c
     where c.trust_id = the_wording.trust_id and c.wording_id = the_wording.id order by c.decided_at desc, c.id desc limit 1),
    the_wording.checked)
$$;
revoke execute on function house.wording_checked(house.consent_wordings) from public;
grant execute on function house.wording_checked(house.consent_wordings) to house_app, house_eye;

-- As in 0030, with the newest decision about the words.
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
      'asked', (select count(*) from house.consent_asks k
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

-- Her own answers, as in 0026, and whether a yes of hers waits for the school.
grant create on schema house to house_eye;
set local role house_eye;
drop function house.family_answers(text, timestamptz, date);
create function house.family_answers(the_hash text, the_at timestamptz, the_day date)
  returns table (pupil_id uuid, kind text, channel text, answer text, at timestamptz, how text, waits boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select a.pupil_id, a.kind, a.channel, a.answer, a.at, a.how,
    a.answer = 'yes' and a.how = 'link' and y.answer_id is null and not coalesce(house.wording_checked(w), false)
  from house.family_session(the_hash, the_at) s
  cross join lateral house.family_of(s.trust_id, s.guardian_id, the_day) f
  join house.consent_answers a on a.trust_id = s.trust_id and a.pupil_id = f.pupil_id and a.guardian_id = s.guardian_id
  left join house.consent_wordings w on w.trust_id = a.trust_id and w.id = a.wording_id
  left join house.consent_accepted y on y.trust_id = a.trust_id and y.answer_id = a.id
  order by a.at desc, a.answer = 'yes'
$$;
revoke execute on function house.family_answers(text, timestamptz, date) from public;
grant execute on function house.family_answers(text, timestamptz, date) to house_app;
set local role house_owner;
revoke create on schema house from house_eye;
