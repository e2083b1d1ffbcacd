-- Consent as answers, guardians as they are today, and never-publish flags.
-- Reason: a school must be able to show who said what, when and in which words, for each child; and a child who may never be shown must be kept
-- back without anybody but the safeguarding lead learning that there is a reason.

-- Who may look after a thing: the schools where the acting person holds one of these roles today. The house itself acts for all of them.
create function house.schools_where(the_roles text[]) returns uuid[] language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select coalesce(array_agg(s.id), '{}')
  from house.schools s
  where s.trust_id = house.trust()
    and (house.person() = house.trust()
      or exists (
        select from house.role_holdings h
        where h.trust_id = s.trust_id and h.person_id = house.person() and h.role = any (the_roles)
          and (h.school_id is null or h.school_id = s.id)
          and h.starts_on <= (now() at time zone 'Europe/London')::date
          and (h.ends_on is null or h.ends_on >= (now() at time zone 'Europe/London')::date)))
$$;

-- Those who answer for the register of families. Teachers see names and classes, and nothing of this.
create function house.family_schools() returns uuid[] language sql stable
  set search_path = pg_catalog, pg_temp
  as $$ select house.schools_where(array['office_manager', 'headteacher', 'deputy_headteacher', 'nursery_manager', 'dsl', 'deputy_dsl', 'trust_administrator']) $$;

alter table house.guardianships
  add column court_order boolean not null default false,
  add column no_contact boolean not null default false,
  add column ended_on date;
comment on column house.guardianships.court_order is 'A court has said something about this person and this child: the paper lies in the office.';
comment on column house.guardianships.no_contact is 'Is never written to and is shown nothing; what this person says against publishing counts all the same.';
comment on column house.guardianships.ended_on is 'Removed on this day: asked no more. The row and the answers stay.';
create policy change on house.guardians for update to house_app
  using (exists (
    select from house.guardianships g join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id
    where g.trust_id = guardians.trust_id and g.guardian_id = guardians.id and p.school_id = any ((select house.family_schools())::uuid[])))
  with check (true);

create table house.consent_wordings (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  school_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  version integer not null check (version > 0),
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  words text not null check (length(words) between 1 and 20000),
  -- The platforms that the words name. A yes to a group of channels covers these alone where each platform is asked separately.
  platforms text[] not null,
  -- Read by somebody who speaks the language. A yes in unchecked words waits for the school.
  checked boolean not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, school_id, title, language, version),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.consent_wordings is 'The exact words in which families were asked. Never changed: other words are another version.';
select house.wall('consent_wordings');
create policy of_my_schools on house.consent_wordings for select to house_app
  using (school_id = any ((select house.my_schools())::uuid[]));
create policy add on house.consent_wordings for insert to house_app
  with check (school_id = any ((select house.family_schools())::uuid[]));
revoke update, delete, truncate on house.consent_wordings from house_app;

create table house.consent_answers (
  trust_id uuid not null,
  id uuid not null,
  pupil_id uuid not null,
  -- Whose answer it is. 'elsewhere': out of another system, which does not say whose.
  giver text not null check (giver in ('guardian', 'pupil', 'elsewhere')),
  guardian_id uuid,
  source text check (length(source) between 1 and 200),
  kind text not null check (kind in ('everything', 'face', 'unrecognisable', 'first_name', 'full_name', 'work', 'voice_video', 'name_with_image')),
  channel text not null check (channel in ('everywhere', 'in_school', 'website', 'social', 'bluesky', 'facebook', 'instagram', 'x', 'linkedin', 'youtube', 'tiktok', 'mastodon', 'other')),
  answer text not null check (answer in ('yes', 'no', 'withdrawn', 'objected')),
  -- Null: the words are not known (answers of the time before this register).
  wording_id uuid,
  how text not null check (how in ('link', 'paper', 'telephone', 'office', 'interpreter', 'mis')),
  interpreter text check (length(interpreter) between 1 and 200),
  recorded_by uuid not null,
  -- When the family said so; never later than when it was written down.
  at timestamptz not null,
  recorded_at timestamptz not null,
  -- The last day on which a yes holds, where the family named one.
  until date,
  primary key (trust_id, id),
  foreign key (trust_id, pupil_id) references house.pupils,
  foreign key (trust_id, guardian_id) references house.guardians,
  foreign key (trust_id, wording_id) references house.consent_wordings,
  check ((giver = 'guardian') = (guardian_id is not null)),
  check ((giver = 'elsewhere') = (source is not null)),
  check ((how = 'interpreter') = (interpreter is not null)),
  -- All of it at once can only be refused: a yes is certain, and given to each thing for itself.
  check ((kind = 'everything') = (channel = 'everywhere')),
  check (kind <> 'everything' or answer <> 'yes'),
  check (at <= recorded_at)
);
comment on table house.consent_answers is 'Every answer ever given, beside its words. Never changed: who answers anew gets another row.';
create index consent_answers_pupil on house.consent_answers (trust_id, pupil_id);
select house.wall('consent_answers');
create policy of_my_families on house.consent_answers for select to house_app
  using (exists (select from house.pupils p where p.trust_id = consent_answers.trust_id and p.id = consent_answers.pupil_id
    and p.school_id = any ((select house.family_schools())::uuid[])));
create policy add on house.consent_answers for insert to house_app
  with check (exists (select from house.pupils p where p.trust_id = consent_answers.trust_id and p.id = consent_answers.pupil_id
    and p.school_id = any ((select house.family_schools())::uuid[])));
revoke update, delete, truncate on house.consent_answers from house_app;

create table house.consent_accepted (
  trust_id uuid not null,
  answer_id uuid not null,
  reason text not null check (length(reason) between 1 and 2000),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (trust_id, answer_id),
  foreign key (trust_id, answer_id) references house.consent_answers
);
comment on table house.consent_accepted is 'The school let a yes count that was given in unchecked words or came from another system, and why.';
select house.wall('consent_accepted');
create policy as_its_answer on house.consent_accepted for select to house_app
  using (exists (select from house.consent_answers a where a.trust_id = consent_accepted.trust_id and a.id = consent_accepted.answer_id));
create policy add on house.consent_accepted for insert to house_app
  with check (exists (select from house.consent_answers a where a.trust_id = consent_accepted.trust_id and a.id = consent_accepted.answer_id));
revoke update, delete, truncate on house.consent_accepted from house_app;

create table house.consent_asks (
  trust_id uuid not null,
  id uuid not null,
  pupil_id uuid not null,
  guardian_id uuid not null,
  how text not null check (how in ('link', 'paper', 'telephone', 'office')),
  asked_by uuid not null,
  at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, pupil_id) references house.pupils,
  foreign key (trust_id, guardian_id) references house.guardians
);
comment on table house.consent_asks is 'That somebody was asked. Where one of two never answers, it matters how often.';
create index consent_asks_pupil on house.consent_asks (trust_id, pupil_id);
select house.wall('consent_asks');
create policy of_my_families on house.consent_asks for select to house_app
  using (exists (select from house.pupils p where p.trust_id = consent_asks.trust_id and p.id = consent_asks.pupil_id
    and p.school_id = any ((select house.family_schools())::uuid[])));
create policy add on house.consent_asks for insert to house_app
  with check (exists (select from house.pupils p where p.trust_id = consent_asks.trust_id and p.id = consent_asks.pupil_id
    and p.school_id = any ((select house.family_schools())::uuid[])));
revoke update, delete, truncate on house.consent_asks from house_app;

create table house.never_publish_flags (
  trust_id uuid not null,
  id uuid not null,
  pupil_id uuid not null,
  reason text not null check (reason in ('looked_after', 'adopted', 'court_order', 'safeguarding')),
  set_by uuid not null,
  set_at timestamptz not null,
  review_on date not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, pupil_id) references house.pupils,
  check ((ended_by is null) = (ended_at is null))
);
comment on table house.never_publish_flags is 'Known to the safeguarding lead and her deputy alone. Not to the house itself either: what stops is told by consent_facts.';
create unique index never_publish_flags_in_force on house.never_publish_flags (trust_id, pupil_id, reason) where ended_at is null;
select house.wall('never_publish_flags');
create policy the_dsls on house.never_publish_flags to house_app
  using (exists (select from house.pupils p where p.trust_id = never_publish_flags.trust_id and p.id = never_publish_flags.pupil_id
    and house.holds(array['dsl', 'deputy_dsl'], p.school_id)))
  with check (exists (select from house.pupils p where p.trust_id = never_publish_flags.trust_id and p.id = never_publish_flags.pupil_id
    and house.holds(array['dsl', 'deputy_dsl'], p.school_id)));
revoke delete, truncate on house.never_publish_flags from house_app;

-- What history says of a flag, only they read; that something changed for a pupil, only the house reads, which wakes the rooms above.
create policy flags_are_the_dsls on house.history as restrictive for select to house_app
  using (kind not in ('never-publish-set', 'never-publish-ended')
    or (school_id is not null and house.holds(array['dsl', 'deputy_dsl'], school_id)));
create policy consent_is_for_the_house on house.facts as restrictive for select to house_app
  using (kind <> 'consent-changed' or (select house.person()) = (select house.trust()));

-- All that the rule needs of some pupils of my schools, in one question. A flag, and a "nothing at all" of the family, give the very same row:
-- stopped, and nothing else. An answer is one line of fields with tabs between them, and
-- only those to the kinds that are asked for are read: of all seven the decision for 30 children took 12 ms, of two 8. Both are worked out for every pupil, so that no answer takes longer for its reason.
create function house.consent_facts(the_pupils uuid[], the_kinds text[] default null)
  returns table (pupil_id uuid, school_id uuid, born date, stopped boolean, givers json, answers text[])
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  -- Instants are compared as texts: all of one zone.
  set timezone = 'UTC'
  as $$
  with mine as materialized (select house.trust() as trust, house.my_schools() as schools)
  select p.id, p.school_id, p.date_of_birth, held.stopped,
    case when held.stopped then '[]'::json else given.givers end,
    case when held.stopped then '{}'::text[] else said.answers end
  from mine
  join house.pupils p on p.trust_id = mine.trust and p.id = any (the_pupils) and p.school_id = any (mine.schools) and p.left_on is null
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
  cross join lateral (
    select said.nothing_at_all or exists (
      select from house.never_publish_flags f where f.trust_id = p.trust_id and f.pupil_id = p.id and f.ended_at is null) as stopped
  ) as held
$$;

create policy eye_sees on house.pupils for select to house_eye using (true);
create policy eye_sees on house.guardianships for select to house_eye using (true);
create policy eye_sees on house.consent_answers for select to house_eye using (true);
create policy eye_sees on house.consent_wordings for select to house_eye using (true);
create policy eye_sees on house.consent_accepted for select to house_eye using (true);
create policy eye_sees on house.consent_asks for select to house_eye using (true);
create policy eye_sees on house.never_publish_flags for select to house_eye using (true);
grant select on house.pupils, house.guardianships, house.consent_answers, house.consent_wordings, house.consent_accepted, house.consent_asks, house.never_publish_flags to house_eye;
revoke execute on function house.schools_where(text[]), house.family_schools(), house.consent_facts(uuid[], text[]) from public;
grant execute on function house.schools_where(text[]), house.family_schools(), house.consent_facts(uuid[], text[]) to house_app;
grant create on schema house to house_eye;
alter function house.schools_where(text[]) owner to house_eye;
alter function house.consent_facts(uuid[], text[]) owner to house_eye;
revoke create on schema house from house_eye;
