-- Suggested changes to a policy, each with its decision and reply.
-- Reason: whoever works by a policy knows where it does not fit. A suggestion is kept with its person, answered, and counted at the review.

create table house.policy_suggestions (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  school_id uuid not null,
  version_id uuid not null,
  clause_id text not null check (length(clause_id) between 1 and 100),
  words text not null check (length(words) between 1 and 2000),
  by_person uuid not null,
  made_at timestamptz not null,
  decision text check (decision in ('taken_up', 'not_now', 'no')),
  reply text check (length(reply) between 1 and 2000),
  decided_by uuid,
  decided_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, version_id) references house.policy_versions,
  check ((decision is null) = (reply is null) and (decision is null) = (decided_by is null) and (decision is null) = (decided_at is null))
);
comment on table house.policy_suggestions is 'Decided once, with a reply; never deleted. version_id: whose words the person had before her.';
create index policy_suggestions_school on house.policy_suggestions (trust_id, school_id, made_at);
select house.wall('policy_suggestions');
-- Her own, and those of the schools for whose policy one may be asked to decide. Which role really decides says the policy in force.
create policy own_or_to_decide on house.policy_suggestions for select to house_app
  using (by_person = (select house.person()) or (select house.person()) = (select house.trust())
    or house.holds(array['headteacher', 'deputy_headteacher', 'chair_of_governors', 'governor', 'trustee', 'proprietor', 'human_resources', 'director', 'dsl', 'dpo', 'nursery_manager', 'trust_administrator', 'chief_executive', 'line_manager'], school_id));
create policy suggest on house.policy_suggestions for insert to house_app
  with check (by_person = (select house.person()) and decision is null and school_id = any ((select house.my_schools())::uuid[]));
create policy decide on house.policy_suggestions for update to house_app
  using (decision is null and school_id = any ((select house.my_schools())::uuid[]))
  with check (decided_by = (select house.person()));
revoke delete on house.policy_suggestions from house_app;
