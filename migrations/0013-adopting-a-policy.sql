-- Adopting a policy is the work of several people over several days: where a school stands in law, drafts saved at each step, questions
-- sent to whoever knows, the text frozen, and the signatures of those whom the policy names.
-- Reason: a policy in force because one person pressed a button is not what any of the policies says; each names who adopts it.

alter table house.schools
  add column nation text check (nation in ('england', 'wales', 'scotland', 'northern_ireland')),
  add column governance text check (governance in ('maintained', 'academy', 'independent', 'nursery', 'unit'));
comment on column house.schools.nation is 'Where it lies; null until somebody has said, and then the nation of the trust is taken.';
comment on column house.schools.governance is 'Who is responsible for it in law; decides who stands in for the head. Null until somebody has said.';

create table house.policy_drafts (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  school_id uuid,
  state text not null check (state in ('open', 'sealed', 'adopted', 'given_up')),
  started_by uuid not null,
  started_at timestamptz not null,
  closed_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.policy_drafts is 'A policy on its way. school_id null: for the whole trust. A draft that was given up is kept and can be taken up again.';
create unique index policy_drafts_one_open on house.policy_drafts (trust_id, school_id) nulls not distinct where state in ('open', 'sealed');
select house.wall('policy_drafts');
create policy of_my_schools on house.policy_drafts to house_app
  using (school_id is null or school_id = any ((select house.my_schools())::uuid[]))
  with check (school_id is null or school_id = any ((select house.my_schools())::uuid[]));

create table house.policy_draft_entries (
  trust_id uuid not null,
  draft_id uuid not null,
  topic text not null check (length(topic) between 1 and 300),
  turn integer not null check (turn > 0),
  value text not null,
  way text not null check (way in ('own', 'suggested', 'colleague')),
  by_person uuid not null,
  at timestamptz not null,
  primary key (trust_id, draft_id, topic, turn),
  foreign key (trust_id, draft_id) references house.policy_drafts
);
comment on table house.policy_draft_entries is 'What was said in a draft, one topic a question: the highest turn counts and none is ever changed, so that of two people at once nobody loses an answer. value: JSON.';
select house.wall('policy_draft_entries');
create policy as_its_draft on house.policy_draft_entries to house_app
  using (exists (select from house.policy_drafts d where d.trust_id = policy_draft_entries.trust_id and d.id = policy_draft_entries.draft_id))
  with check (exists (select from house.policy_drafts d where d.trust_id = policy_draft_entries.trust_id and d.id = policy_draft_entries.draft_id));
revoke update, delete on house.policy_draft_entries from house_app;

create table house.policy_questions_sent (
  trust_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  question text not null,
  to_person uuid not null,
  by_person uuid not null,
  words text not null check (length(words) <= 2000),
  sent_at timestamptz not null,
  state text not null check (state in ('asked', 'answered', 'sent_back', 'called_back')),
  reply text not null default '' check (length(reply) <= 2000),
  closed_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, draft_id) references house.policy_drafts,
  foreign key (trust_id, to_person) references house.people
);
comment on table house.policy_questions_sent is 'One open question of a draft, sent to the colleague who knows.';
create unique index policy_questions_sent_once on house.policy_questions_sent (trust_id, draft_id, question) where state = 'asked';
create index policy_questions_sent_to on house.policy_questions_sent (trust_id, to_person) where state = 'asked';
select house.wall('policy_questions_sent');
create policy as_its_draft on house.policy_questions_sent to house_app
  using (exists (select from house.policy_drafts d where d.trust_id = policy_questions_sent.trust_id and d.id = policy_questions_sent.draft_id))
  with check (exists (select from house.policy_drafts d where d.trust_id = policy_questions_sent.trust_id and d.id = policy_questions_sent.draft_id));

create table house.policy_seals (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  draft_id uuid not null,
  school_id uuid,
  pack text not null,
  title text not null,
  body text not null,
  body_sha256 text not null check (body_sha256 ~ '^[0-9a-f]{64}$'),
  needed text[] not null check (cardinality(needed) > 0),
  starts_at timestamptz,
  sealed_by uuid not null,
  sealed_at timestamptz not null,
  voided_at timestamptz,
  voided_by uuid,
  primary key (trust_id, id),
  -- So that a signature can name exactly the bytes it stands under.
  unique (trust_id, id, body_sha256),
  foreign key (trust_id, draft_id) references house.policy_drafts,
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.policy_seals is 'The exact text that is signed. Once all have signed it becomes the policy version of the same id. Voided when the draft is opened again. starts_at null: with the last signature.';
create unique index policy_seals_one_standing on house.policy_seals (trust_id, draft_id) where voided_at is null;
select house.wall('policy_seals');
create policy of_my_schools on house.policy_seals to house_app
  using (school_id is null or school_id = any ((select house.my_schools())::uuid[]))
  with check (school_id is null or school_id = any ((select house.my_schools())::uuid[]));
revoke update on house.policy_seals from house_app;
grant update (voided_at, voided_by) on house.policy_seals to house_app;

create table house.policy_signatures (
  trust_id uuid not null,
  seal_id uuid not null,
  capacity text not null check (capacity in ('chair', 'headteacher', 'governing_body', 'chief_executive')),
  person_id uuid not null,
  name text not null,
  role text not null,
  stands_in boolean not null,
  body_sha256 text not null,
  meeting_on date,
  minute text check (length(minute) between 1 and 200),
  signed_at timestamptz not null,
  primary key (trust_id, seal_id, capacity),
  -- Two offices, two people: nobody signs one text twice.
  unique (trust_id, seal_id, person_id),
  foreign key (trust_id, seal_id, body_sha256) references house.policy_seals (trust_id, id, body_sha256),
  foreign key (trust_id, person_id) references house.people,
  check ((capacity = 'governing_body') = (meeting_on is not null and minute is not null))
);
comment on table house.policy_signatures is 'Who signed which exact text, in which office, with name and role as they were. Only added to.';
select house.wall('policy_signatures');
create policy as_its_seal on house.policy_signatures to house_app
  using (exists (select from house.policy_seals s where s.trust_id = policy_signatures.trust_id and s.id = policy_signatures.seal_id))
  with check (exists (select from house.policy_seals s where s.trust_id = policy_signatures.trust_id and s.id = policy_signatures.seal_id));
revoke update, delete on house.policy_signatures from house_app;
