-- Training is reminded of before it runs out, and governors write down that they have looked at how the policy works.
-- Reason: asking for training told nobody; and "governors look at regular intervals" (s2-resp-gov-1) had a number that acted nowhere.

create table house.training_reminders (
  trust_id uuid not null,
  school_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('posting', 'administering')),
  until date not null,
  stage text not null check (stage in ('two_months', 'month', 'week', 'day')),
  reminded_at timestamptz not null,
  primary key (trust_id, school_id, person_id, kind, until, stage),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, person_id) references house.people
);
comment on table house.training_reminders is 'One row for each reminder of each training that runs out: its key is why nobody is reminded twice.';
select house.wall('training_reminders');
create policy the_house_reminds on house.training_reminders to house_app
  using ((select house.person()) = (select house.trust())) with check ((select house.person()) = (select house.trust()));
revoke update, delete on house.training_reminders from house_app;

-- Who asked for training, and when, finds it again; whoever has it is told once.
create index training_asked_person on house.training_asked (trust_id, person_id);

create table house.governor_looks (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  version_id uuid not null,
  looked_on date not null,
  minute text not null check (length(minute) <= 200),
  kept_by uuid not null,
  at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, version_id) references house.policy_versions,
  foreign key (trust_id, kept_by) references house.people
);
comment on table house.governor_looks is 'The governors of a school looked at how its policy works: the day, and where the minute is.';
create index governor_looks_school on house.governor_looks (trust_id, school_id, looked_on);
select house.wall('governor_looks');
create policy of_my_schools on house.governor_looks for select to house_app
  using (school_id = any ((select house.my_schools())::uuid[]));
create policy governors_keep on house.governor_looks for insert to house_app
  with check (kept_by = (select house.person()) and house.holds(array['chair_of_governors', 'governor', 'trustee', 'proprietor'], school_id));
revoke update, delete on house.governor_looks from house_app;
