-- Each account of a school that somebody who leaves has to be taken off, until whoever keeps the accounts says that it is done.
-- Reason: the programme keeps no passwords, so nobody thought of the access a leaver still had to a page of the school.
create table house.leaver_tasks (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null,
  done_by uuid,
  done_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, account_id) references house.accounts,
  foreign key (trust_id, person_id) references house.people,
  foreign key (trust_id, done_by) references house.people,
  check ((done_by is null) = (done_at is null))
);
comment on table house.leaver_tasks is 'Written by the house when a last day is recorded; who holds which password is not known, so every account in use is asked about.';
-- A last day that is corrected asks once.
create unique index leaver_tasks_open on house.leaver_tasks (trust_id, account_id, person_id) where done_at is null;
create index leaver_tasks_school on house.leaver_tasks (trust_id, school_id) where done_at is null;
select house.wall('leaver_tasks');
create policy of_my_schools on house.leaver_tasks to house_app
  using (school_id = any ((select house.my_schools())::uuid[])) with check (school_id = any ((select house.my_schools())::uuid[]));
create policy the_house_asks on house.leaver_tasks as restrictive for insert to house_app
  with check ((select house.person()) = (select house.trust()));
revoke update, delete on house.leaver_tasks from house_app;
grant update (done_by, done_at) on house.leaver_tasks to house_app;
