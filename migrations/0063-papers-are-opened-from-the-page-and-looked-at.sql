-- That a linked policy was opened from the page of the policy, and that somebody is reminded of papers whose review day comes.
-- Reason: a press "I have opened it" proved nothing; and a library knew the day of each paper and told nobody.

alter table house.policy_reading_steps drop constraint policy_reading_steps_step_check, add constraint policy_reading_steps_step_check
  check (step ~ '^(linked|opened|section):' and length(step) <= 120);
comment on table house.policy_reading_steps is 'What was done on the way, each by a press. opened: the address of a linked policy was opened from the page; linked: she said that she has opened one without an address; section: it was on the screen.';

create table house.document_reminders (
  trust_id uuid not null,
  document_id uuid not null,
  due date not null,
  stage text not null check (stage in ('two_months', 'month', 'week', 'day')),
  reminded_at timestamptz not null,
  primary key (trust_id, document_id, due, stage),
  foreign key (trust_id, document_id) references house.linked_documents
);
comment on table house.document_reminders is 'One row for each reminder of each paper of the library: its key is why nobody is reminded twice.';
select house.wall('document_reminders');
create policy the_house_reminds on house.document_reminders to house_app
  using ((select house.person()) = (select house.trust())) with check ((select house.person()) = (select house.trust()));
revoke update, delete on house.document_reminders from house_app;
create index linked_documents_review on house.linked_documents (trust_id, review_on) where ended_at is null and review_on is not null;

-- Whoever looked at a paper and found it unchanged says only when it is looked at again: a new edition would open a review of the policy.
grant update (review_on) on house.linked_documents to house_app;
