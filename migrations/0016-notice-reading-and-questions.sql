-- Who was told of a policy, who has read it, and what was asked about it. Reason: a rule binds people who have been told of it, and a question
-- about it gets an answer on record.
-- None of these tables has a place for consent to anything. Reading is one record; a notice about monitoring would be another.

-- May the acting person see who has read? Those who have to see that their people know the policy. The list is `readersSeenBy` in
-- src/policy/acknowledging/who-sees.ts; a test compares the two.
grant create on schema house to house_eye;
set local role house_eye;
create function house.sees_readers(the_school uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select house.person() = house.trust() or house.holds(array['headteacher', 'deputy_headteacher', 'nursery_manager', 'line_manager', 'office_manager', 'human_resources', 'trust_administrator', 'chief_executive'], the_school)
$$;
revoke execute on function house.sees_readers(uuid) from public;
grant execute on function house.sees_readers(uuid) to house_app;
set local role house_owner;
revoke create on schema house from house_eye;

create table house.policy_notices (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  version_id uuid not null,
  person_id uuid not null,
  about text not null check (about in ('adopted', 'joined', 'reminder', 'refresh', 'september')),
  told_on date not null,
  at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, version_id) references house.policy_versions,
  foreign key (trust_id, person_id) references house.people
);
comment on table house.policy_notices is 'Who was told of which version, and when. Only ever added to.';
-- Told of a version once, however often the job runs; and never reminded twice on one day.
create unique index policy_notices_first on house.policy_notices (trust_id, version_id, school_id, person_id) where about in ('adopted', 'joined');
create unique index policy_notices_one_a_day on house.policy_notices (trust_id, person_id, told_on) where about not in ('adopted', 'joined');
create index policy_notices_person on house.policy_notices (trust_id, person_id);
select house.wall('policy_notices');
create policy mine_or_my_peoples on house.policy_notices for select to house_app
  using (person_id = (select house.person()) or house.sees_readers(school_id));
create policy tell on house.policy_notices for insert to house_app with check ((select house.person()) = (select house.trust()));
revoke update, delete on house.policy_notices from house_app;

create table house.policy_readings (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  version_id uuid not null,
  version_sha256 text not null check (version_sha256 ~ '^[0-9a-f]{64}$'),
  person_id uuid not null,
  state text not null check (state in ('read', 'not_accepted')),
  occasion text not null check (occasion in ('version', 'refresh', 'september')),
  words_shown text not null check (length(words_shown) between 1 and 400),
  form text not null,
  said text not null check (length(said) <= 2000),
  notice text not null,
  at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, version_id) references house.policy_versions,
  foreign key (trust_id, person_id) references house.people
);
comment on table house.policy_readings is 'Who said what about a version: read it, or does not accept it. words_shown: the very sentence pressed. form: what the policy asked for beside it, as JSON. said: own words of somebody who does not accept. Only ever added to.';
create index policy_readings_person on house.policy_readings (trust_id, person_id, school_id, at);
create index policy_readings_version on house.policy_readings (trust_id, version_id, school_id);
select house.wall('policy_readings');
create policy mine_or_my_peoples on house.policy_readings for select to house_app
  using (person_id = (select house.person()) or house.sees_readers(school_id));
create policy mine on house.policy_readings for insert to house_app with check (person_id = (select house.person()));
revoke update, delete on house.policy_readings from house_app;

create table house.policy_reading_steps (
  trust_id uuid not null,
  version_id uuid not null,
  school_id uuid not null,
  person_id uuid not null,
  step text not null check (step ~ '^(linked|section):' and length(step) <= 120),
  at timestamptz not null,
  primary key (trust_id, version_id, school_id, person_id, step),
  foreign key (trust_id, version_id) references house.policy_versions,
  foreign key (trust_id, person_id) references house.people
);
comment on table house.policy_reading_steps is 'What was opened or put on the screen on the way, each recorded by a press.';
select house.wall('policy_reading_steps');
create policy mine on house.policy_reading_steps to house_app
  using (person_id = (select house.person())) with check (person_id = (select house.person()));
revoke update, delete on house.policy_reading_steps from house_app;

create table house.policy_questions (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  version_id uuid,
  clause_id text check (length(clause_id) <= 120),
  asked_by uuid not null,
  asked_at timestamptz not null,
  words text not null check (length(words) between 1 and 4000),
  notice text not null,
  to_roles text[] not null,
  to_person uuid,
  rung integer not null check (rung >= 0),
  due_at timestamptz not null,
  answer text check (length(answer) between 1 and 8000),
  answered_by uuid,
  answered_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, version_id) references house.policy_versions,
  foreign key (trust_id, asked_by) references house.people,
  foreign key (trust_id, to_person) references house.people,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
comment on table house.policy_questions is 'Questions about a policy, and their answers. to_roles: everybody it has come to so far; it climbs at due_at while nobody answers. to_person: her own line manager, by the register, in place of all who hold that role.';
create index policy_questions_open on house.policy_questions (trust_id, due_at) where answered_at is null;
create index policy_questions_asked on house.policy_questions (trust_id, asked_by);
select house.wall('policy_questions');
create policy mine_or_mine_to_answer on house.policy_questions for select to house_app
  using (asked_by = (select house.person()) or (select house.person()) = (select house.trust()) or to_person = (select house.person()) or house.holds(to_roles, school_id));
create policy ask on house.policy_questions for insert to house_app
  with check (asked_by = (select house.person()) and school_id = any ((select house.my_schools())::uuid[]));
-- Nobody answers her own; the house passes a question on.
create policy answer on house.policy_questions for update to house_app
  using ((select house.person()) = (select house.trust()) or (asked_by <> (select house.person()) and (to_person = (select house.person()) or house.holds(to_roles, school_id))));
revoke delete on house.policy_questions from house_app;
