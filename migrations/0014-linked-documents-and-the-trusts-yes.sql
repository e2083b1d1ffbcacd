-- What a policy is read with, and where a school departs from its trust.
-- Reason: a policy names others by title only, and some of them are missing or out of date; and a trust must be able to say yes or no, on
-- record, before one of its schools does less than the trust's policy asks.

create table house.linked_documents (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  school_id uuid,
  kind text not null check (kind in ('policy', 'statute', 'guidance', 'platform', 'adviser')),
  title text not null check (length(title) between 1 and 300),
  version text not null default '' check (length(version) <= 200),
  owner text not null default '' check (length(owner) <= 200),
  review_on date,
  address text check (length(address) <= 2000),
  follows uuid,
  entered_by uuid not null,
  entered_at timestamptz not null,
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, follows) references house.linked_documents
);
comment on table house.linked_documents is 'The library: other policies, statutes, editions of guidance, safety pages of platforms, advisers. A new edition is a new row that follows the old one. school_id null: for all schools of the trust.';
create index linked_documents_current on house.linked_documents (trust_id, school_id) where ended_at is null;
create unique index linked_documents_one_after on house.linked_documents (trust_id, follows) where follows is not null;
select house.wall('linked_documents');
create policy of_my_schools on house.linked_documents to house_app
  using (school_id is null or school_id = any ((select house.my_schools())::uuid[]))
  with check (school_id is null or school_id = any ((select house.my_schools())::uuid[]));
revoke update on house.linked_documents from house_app;
grant update (ended_at) on house.linked_documents to house_app;

create table house.policy_trust_requests (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  school_id uuid not null,
  draft_id uuid not null,
  items text not null,
  reason text not null check (length(reason) between 1 and 2000),
  asked_by uuid not null,
  asked_at timestamptz not null,
  decision text check (decision in ('yes', 'no')),
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) between 1 and 2000),
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, draft_id) references house.policy_drafts,
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null) and (decision is null) = (decision_reason is null))
);
comment on table house.policy_trust_requests is 'Where a school asks its trust to let it do less than, or other than, the trust''s policy says. items: JSON list of setting, the school''s value, the trust''s value and clauses.';
create index policy_trust_requests_school on house.policy_trust_requests (trust_id, school_id);
select house.wall('policy_trust_requests');
create policy of_my_schools on house.policy_trust_requests to house_app
  using (school_id = any ((select house.my_schools())::uuid[])) with check (school_id = any ((select house.my_schools())::uuid[]));
revoke update on house.policy_trust_requests from house_app;
grant update (decision, decided_by, decided_at, decision_reason) on house.policy_trust_requests to house_app;
