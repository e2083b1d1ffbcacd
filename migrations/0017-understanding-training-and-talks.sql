-- Checks of understanding, training and talks. Reason: a policy that asks for training before somebody posts has to know who has had it.
-- Of a check no mark is kept: that it was passed and when; and which settings were answered wrongly, counted for the school without names.

create table house.understanding_passed (
  trust_id uuid not null,
  school_id uuid not null,
  version_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (trust_id, version_id, school_id, person_id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, version_id) references house.policy_versions,
  foreign key (trust_id, person_id) references house.people
);
select house.wall('understanding_passed');
create policy mine_or_my_peoples on house.understanding_passed for select to house_app
  using (person_id = (select house.person()) or house.sees_readers(school_id));
create policy mine on house.understanding_passed for insert to house_app with check (person_id = (select house.person()));
revoke update, delete on house.understanding_passed from house_app;

create table house.understanding_missed (
  trust_id uuid not null,
  school_id uuid not null,
  version_id uuid not null,
  setting text not null check (length(setting) <= 120),
  times integer not null check (times > 0),
  primary key (trust_id, version_id, school_id, setting),
  foreign key (trust_id, version_id) references house.policy_versions
);
comment on table house.understanding_missed is 'How often a situation about a setting was answered wrongly at a school. A number and nothing else: no person, no time.';
select house.wall('understanding_missed');
create policy of_my_schools on house.understanding_missed to house_app
  using (school_id = any ((select house.my_schools())::uuid[])) with check (school_id = any ((select house.my_schools())::uuid[]));
revoke delete on house.understanding_missed from house_app;

create table house.training_asked (
  trust_id uuid not null,
  school_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('posting', 'administering')),
  asked_by uuid not null,
  at timestamptz not null,
  primary key (trust_id, school_id, person_id, kind),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, person_id) references house.people
);
comment on table house.training_asked is 'A manager asks this person for training, where the policy leaves that to managers.';
select house.wall('training_asked');
create policy mine_or_my_peoples on house.training_asked for select to house_app
  using (person_id = (select house.person()) or house.sees_readers(school_id));
create policy ask on house.training_asked for insert to house_app with check (house.sees_readers(school_id));
revoke update, delete on house.training_asked from house_app;

create table house.training_done (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('posting', 'administering')),
  done_on date not null,
  valid_until date not null check (valid_until >= done_on),
  recorded_by uuid not null,
  at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, person_id) references house.people
);
create index training_done_person on house.training_done (trust_id, person_id, kind);
select house.wall('training_done');
create policy mine_or_my_peoples on house.training_done for select to house_app
  using (person_id = (select house.person()) or house.sees_readers(school_id));
-- Nobody writes down training of her own: the gate would open itself.
create policy record on house.training_done for insert to house_app
  with check (house.sees_readers(school_id) and person_id <> (select house.person()));
revoke update, delete on house.training_done from house_app;

create table house.staff_talks (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  held_on date not null,
  present uuid[] not null check (cardinality(present) between 1 and 1000),
  points text not null check (length(points) between 1 and 4000),
  recorded_by uuid not null,
  at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.staff_talks is 'Staff talked about the use of social networks: the day, who was there, the points raised.';
create index staff_talks_school on house.staff_talks (trust_id, school_id, held_on);
select house.wall('staff_talks');
create policy of_my_schools on house.staff_talks for select to house_app
  using (school_id = any ((select house.my_schools())::uuid[]));
create policy record on house.staff_talks for insert to house_app with check (house.sees_readers(school_id));
revoke update, delete on house.staff_talks from house_app;
