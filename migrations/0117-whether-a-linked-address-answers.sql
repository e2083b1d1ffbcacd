-- Whether the address of a paper of the library still answers.
-- Reason: who reads a policy opens what belongs to it from the page, and a link that leads nowhere was recorded as opened; and nobody who keeps
-- the library heard of it.

create table house.document_looks (
  trust_id uuid not null,
  document_id uuid not null,
  looked_at timestamptz not null,
  heard_at timestamptz,
  silent_since timestamptz,
  told_at timestamptz,
  primary key (trust_id, document_id),
  foreign key (trust_id, document_id) references house.linked_documents
);
comment on table house.document_looks is 'The last look at the address of a paper. heard_at: when its server last said anything at all; silent_since: since when it does not answer, null while it does; told_at: when whoever keeps the library was told of that.';
select house.wall('document_looks');
create policy of_papers_i_see on house.document_looks to house_app
  using (exists (select from house.linked_documents d where d.trust_id = document_looks.trust_id and d.id = document_id))
  with check (exists (select from house.linked_documents d where d.trust_id = document_looks.trust_id and d.id = document_id));
revoke delete on house.document_looks from house_app;

alter table house.policy_reading_steps drop constraint policy_reading_steps_step_check, add constraint policy_reading_steps_step_check
  check (step ~ '^(linked|opened|unopened|section):' and length(step) <= 120);
comment on table house.policy_reading_steps is 'What was done on the way, each by a press. opened: the address of a linked policy was opened from the page; unopened: it was pressed, and the address did not answer; linked: she said that she has opened one without an address; section: it was on the screen.';
