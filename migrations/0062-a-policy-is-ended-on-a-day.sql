-- A policy version is ended on a day, by those whose signatures it asks for.
-- Reason: a review could say "withdraw", and the version stayed in force all the same until another was adopted.

create table house.policy_endings (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  version_id uuid not null,
  school_id uuid,
  ends_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 2000),
  statement_sha256 text not null check (statement_sha256 ~ '^[0-9a-f]{64}$'),
  needed text[] not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  primary key (trust_id, id),
  -- So that a signature can name exactly what it stands under.
  unique (trust_id, id, statement_sha256),
  foreign key (trust_id, version_id) references house.policy_versions,
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, asked_by) references house.people,
  foreign key (trust_id, undone_by) references house.people,
  check (ends_at > asked_at and (decided_at is null or decided_at < ends_at)),
  check ((undone_at is null) = (undone_by is null))
);
comment on table house.policy_endings is 'That a version ends, from when and why. It counts once decided_at is set, which is when the last of needed has signed, unless it was taken back before ends_at. school_id null: a version of the whole trust.';
create unique index policy_endings_one_standing on house.policy_endings (trust_id, version_id) where undone_at is null;
select house.wall('policy_endings');
-- Which version judges an act is asked for everybody of the trust, as the versions themselves are.
create policy all_of_the_trust on house.policy_endings for select to house_app using (true);
create policy ask_at_my_schools on house.policy_endings for insert to house_app
  with check (asked_by = (select house.person()) and (school_id is null or school_id = any ((select house.my_schools())::uuid[])));
create policy change_at_my_schools on house.policy_endings for update to house_app
  using (school_id is null or school_id = any ((select house.my_schools())::uuid[]))
  with check (school_id is null or school_id = any ((select house.my_schools())::uuid[]));
revoke update, delete on house.policy_endings from house_app;
grant update (decided_at, undone_by, undone_at) on house.policy_endings to house_app;

create table house.policy_ending_signatures (
  trust_id uuid not null,
  ending_id uuid not null,
  capacity text not null check (capacity in ('chair', 'headteacher', 'governing_body', 'chief_executive')),
  person_id uuid not null,
  name text not null,
  role text not null,
  stands_in boolean not null,
  statement_sha256 text not null,
  meeting_on date,
  minute text check (length(minute) between 1 and 200),
  signed_at timestamptz not null,
  primary key (trust_id, ending_id, capacity),
  -- Two offices, two people: as when it was adopted.
  unique (trust_id, ending_id, person_id),
  foreign key (trust_id, ending_id, statement_sha256) references house.policy_endings (trust_id, id, statement_sha256),
  foreign key (trust_id, person_id) references house.people,
  check ((capacity = 'governing_body') = (meeting_on is not null and minute is not null))
);
comment on table house.policy_ending_signatures is 'Who signed that a version ends, in which office, with name and role as they were. Only added to.';
select house.wall('policy_ending_signatures');
create policy as_its_ending on house.policy_ending_signatures to house_app
  using (exists (select from house.policy_endings e where e.trust_id = policy_ending_signatures.trust_id and e.id = policy_ending_signatures.ending_id
    and (e.school_id is null or e.school_id = any ((select house.my_schools())::uuid[]))))
  with check (person_id = (select house.person()) and exists (select from house.policy_endings e where e.trust_id = policy_ending_signatures.trust_id and e.id = policy_ending_signatures.ending_id
    and (e.school_id is null or e.school_id = any ((select house.my_schools())::uuid[]))));
revoke update, delete on house.policy_ending_signatures from house_app;
