-- Policies in force and the roll. Reason: a check needs both, and an act is judged by the version in force on its day.

-- Does the acting person hold one of these roles for this school today?
create function house.holds(roles text[], the_school uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select exists (
    select from house.role_holdings h
    where h.trust_id = house.trust() and h.person_id = house.person() and h.role = any (roles)
      and (h.school_id is null or h.school_id = the_school)
      and h.starts_on <= (now() at time zone 'Europe/London')::date
      and (h.ends_on is null or h.ends_on >= (now() at time zone 'Europe/London')::date))
$$;
grant execute on function house.holds(text[], uuid) to house_app;
grant create on schema house to house_eye;
alter function house.holds(text[], uuid) owner to house_eye;
revoke create on schema house from house_eye;

create table house.policy_versions (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  school_id uuid,
  number integer not null check (number > 0),
  pack text not null,
  title text not null,
  body text not null,
  body_sha256 text not null check (body_sha256 ~ '^[0-9a-f]{64}$'),
  in_force_from timestamptz not null,
  adopted_at timestamptz not null,
  adopted_by uuid not null,
  primary key (trust_id, id),
  unique nulls not distinct (trust_id, school_id, number),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.policy_versions is 'Frozen copies of adopted policies. body: pack, answers and our values of that day as canonical JSON, which body_sha256 covers. Never updated: a change is a new version.';
create index policy_versions_in_force on house.policy_versions (trust_id, school_id, in_force_from);
select house.wall('policy_versions');
create policy all_of_the_trust on house.policy_versions for select to house_app using (true);
create policy adopt on house.policy_versions for insert to house_app with check (true);
revoke update, delete on house.policy_versions from house_app;

create table house.pupils (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  school_id uuid not null,
  legal_forename text not null,
  preferred_forename text,
  surname text not null,
  known_as text[] not null default '{}',
  date_of_birth date not null,
  year_group text not null,
  class_name text not null,
  admitted_on date not null,
  left_on date,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools
);
create index pupils_school on house.pupils (trust_id, school_id);
select house.wall('pupils');
create policy of_my_schools on house.pupils to house_app
  using (school_id = any ((select house.my_schools())::uuid[])) with check (school_id = any ((select house.my_schools())::uuid[]));

create table house.guardians (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  name text not null,
  email text,
  telephone text,
  primary key (trust_id, id)
);
select house.wall('guardians');

create table house.guardianships (
  trust_id uuid not null,
  pupil_id uuid not null,
  guardian_id uuid not null,
  relationship text not null,
  parental_responsibility boolean not null,
  priority integer not null check (priority > 0),
  primary key (trust_id, pupil_id, guardian_id),
  foreign key (trust_id, pupil_id) references house.pupils,
  foreign key (trust_id, guardian_id) references house.guardians
);
create index guardianships_guardian on house.guardianships (trust_id, guardian_id);
select house.wall('guardianships');
-- A guardian is known to the schools of her children. These repeat the wall of pupils.
create policy of_my_pupils on house.guardianships to house_app
  using (exists (select from house.pupils p where p.trust_id = guardianships.trust_id and p.id = guardianships.pupil_id))
  with check (true);
create policy of_my_pupils on house.guardians for select to house_app
  using (exists (select from house.guardianships g where g.trust_id = guardians.trust_id and g.guardian_id = guardians.id));
create policy add on house.guardians for insert to house_app with check (true);

create table house.not_names (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  word text not null check (length(word) between 1 and 60),
  added_by uuid not null,
  added_at timestamptz not null,
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.not_names is 'Words that are not names in this school, as the head keeps them. Ended, never deleted.';
create unique index not_names_word on house.not_names (trust_id, school_id, word) where ended_at is null;
select house.wall('not_names');
create policy of_my_schools on house.not_names to house_app
  using (school_id = any ((select house.my_schools())::uuid[])) with check (school_id = any ((select house.my_schools())::uuid[]));
