-- The review of a policy: what brings it forward, who was reminded, how it ended.
-- Reason: policies say that they are reviewed, and nobody remembers. A review that is due is said in time and once; one that is late is seen.

create table house.review_triggers (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  school_id uuid not null,
  version_id uuid not null,
  kind text not null check (kind in ('law', 'guidance', 'case_law', 'incidents', 'document')),
  reason text not null check (length(reason) between 1 and 2000),
  clauses text[] not null default '{}',
  document_id uuid,
  raised_by uuid not null,
  raised_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, version_id) references house.policy_versions,
  foreign key (trust_id, document_id) references house.linked_documents,
  unique (trust_id, school_id, document_id)
);
comment on table house.review_triggers is 'What happened that may bring a review forward. Inserted, never changed; a review that ended after it has answered it. document_id: the new edition that opened it, once in each school.';
create index review_triggers_school on house.review_triggers (trust_id, school_id, raised_at);
select house.wall('review_triggers');
create policy of_my_schools on house.review_triggers for select to house_app using (school_id = any ((select house.my_schools())::uuid[]));
create policy raise on house.review_triggers for insert to house_app
  with check (raised_by = (select house.person()) and school_id = any ((select house.my_schools())::uuid[]));
revoke update, delete on house.review_triggers from house_app;

create table house.policy_reviews (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  school_id uuid not null,
  version_id uuid not null,
  outcome text not null check (outcome in ('keep', 'amend', 'withdraw')),
  reason text not null check (length(reason) between 1 and 2000),
  aims_wanted text[] not null,
  aims_not_wanted text[] not null,
  next_due date,
  by_person uuid not null,
  ended_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, version_id) references house.policy_versions
);
comment on table house.policy_reviews is 'Each review as it ended, with every aim asked for. Inserted, never changed. next_due: only where the policy was kept.';
create index policy_reviews_school on house.policy_reviews (trust_id, school_id, ended_at);
select house.wall('policy_reviews');
create policy of_my_schools on house.policy_reviews for select to house_app using (school_id = any ((select house.my_schools())::uuid[]));
create policy end_one on house.policy_reviews for insert to house_app
  with check (by_person = (select house.person()) and school_id = any ((select house.my_schools())::uuid[]));
revoke update, delete on house.policy_reviews from house_app;

create table house.review_reminders (
  trust_id uuid not null references house.trusts,
  school_id uuid not null,
  version_id uuid not null,
  due date not null,
  stage text not null check (stage in ('two_months', 'month', 'week', 'day')),
  reminded_at timestamptz not null,
  primary key (trust_id, school_id, version_id, due, stage),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.review_reminders is 'One row for each reminder of each due day: its key is why nobody is reminded twice.';
select house.wall('review_reminders');
create policy the_house_reminds on house.review_reminders to house_app
  using ((select house.person()) = (select house.trust())) with check ((select house.person()) = (select house.trust()));
revoke update, delete on house.review_reminders from house_app;
