-- A post's whole way: accounts, drafts, pictures, immutable versions, clearings, decisions, targets, attempts.
-- Reason: what was approved, by whom and as whom, must be provable; so versions, decisions and attempts are only added to.

create table house.accounts (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  platform text not null check (platform in ('bluesky', 'facebook', 'instagram', 'x', 'linkedin', 'youtube', 'tiktok', 'mastodon', 'website', 'other')),
  way text not null check (way in ('by_hand', 'bluesky')),
  name text not null check (length(name) between 1 and 200),
  handle text not null check (length(handle) between 1 and 300),
  service text,
  remote_id text,
  state text not null check (state in ('open', 'needs_attention', 'closed')),
  problem text,
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools
);
create index accounts_school on house.accounts (trust_id, school_id);
select house.wall('accounts');
create policy of_my_schools on house.accounts to house_app
  using (school_id = any ((select house.my_schools())::uuid[])) with check (school_id = any ((select house.my_schools())::uuid[]));

create table house.account_keys (
  trust_id uuid not null,
  account_id uuid not null,
  sealed text not null,
  changed_at timestamptz not null,
  primary key (trust_id, account_id),
  foreign key (trust_id, account_id) references house.accounts
);
comment on table house.account_keys is 'App passwords and tokens of official accounts, encrypted by the application. Read by the house itself only (jobs), never by a person.';
select house.wall('account_keys');
create policy the_house_reads on house.account_keys for select to house_app using ((select house.person()) = (select house.trust()));
create policy the_house_changes on house.account_keys for update to house_app using ((select house.person()) = (select house.trust()));
create policy put on house.account_keys for insert to house_app
  with check (exists (select from house.accounts a where a.trust_id = account_keys.trust_id and a.id = account_keys.account_id));

create table house.posts (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  author_id uuid not null,
  state text not null check (state in ('draft', 'waiting', 'changes_asked', 'refused', 'approved', 'expired', 'stopped')),
  draft text not null,
  draft_revision integer not null default 0,
  version_id uuid,
  planned_for timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, author_id) references house.people
);
comment on column house.posts.draft is 'What the author is writing, as JSON. What was handed in lies in post_versions and never changes.';
create index posts_school on house.posts (trust_id, school_id, state, changed_at desc);
create index posts_author on house.posts (trust_id, author_id, changed_at desc);
create index posts_planned on house.posts (trust_id, planned_for) where state in ('waiting', 'approved');
select house.wall('posts');
-- A draft is its author's own until she hands it in.
create policy of_my_schools on house.posts to house_app
  using (school_id = any ((select house.my_schools())::uuid[]) and (state <> 'draft' or author_id = (select house.person()) or (select house.person()) = (select house.trust())))
  with check (school_id = any ((select house.my_schools())::uuid[]));

create table house.post_pictures (
  trust_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  position integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null,
  width integer not null,
  height integer not null,
  alt text not null default '',
  removed text not null,
  added_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, post_id) references house.posts
);
comment on column house.post_pictures.removed is 'JSON: which kinds of hidden data (place, time, device) the original carried; they are not kept.';
create index post_pictures_post on house.post_pictures (trust_id, post_id, position);
select house.wall('post_pictures');
create policy as_its_post on house.post_pictures to house_app
  using (exists (select from house.posts p where p.trust_id = post_pictures.trust_id and p.id = post_pictures.post_id))
  with check (exists (select from house.posts p where p.trust_id = post_pictures.trust_id and p.id = post_pictures.post_id));
-- A picture taken out of a draft is really taken out; versions keep their own list.
grant delete on house.post_pictures to house_app;

create table house.post_versions (
  trust_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  school_id uuid not null,
  number integer not null check (number > 0),
  content text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  policy_version_id uuid,
  notice_version text not null,
  outcome text not null check (outcome in ('clear', 'advise', 'approve', 'block')),
  findings text not null,
  answers text not null,
  handed_in_by uuid not null,
  handed_in_at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, post_id, number),
  foreign key (trust_id, post_id) references house.posts,
  foreign key (trust_id, policy_version_id) references house.policy_versions
);
comment on column house.post_versions.content is 'Canonical JSON, exact bytes: text, each target''s text, pictures by SHA-256, alt texts, targets, time window. content_hash is its SHA-256.';
select house.wall('post_versions');
create policy of_my_schools on house.post_versions for select to house_app using (school_id = any ((select house.my_schools())::uuid[]));
create policy add on house.post_versions for insert to house_app with check (school_id = any ((select house.my_schools())::uuid[]));

create table house.finding_clearings (
  trust_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  school_id uuid not null,
  finding_key text not null,
  kind text not null,
  by_person uuid not null,
  by_name text not null,
  by_role text not null,
  reason text not null check (length(reason) between 1 and 2000),
  clauses text[] not null,
  at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, version_id, finding_key),
  foreign key (trust_id, version_id) references house.post_versions
);
select house.wall('finding_clearings');
create policy of_my_schools on house.finding_clearings for select to house_app using (school_id = any ((select house.my_schools())::uuid[]));
create policy add on house.finding_clearings for insert to house_app with check (school_id = any ((select house.my_schools())::uuid[]));

create table house.decisions (
  trust_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  school_id uuid not null,
  decision text not null check (decision in ('approved', 'changes_asked', 'refused')),
  seal text check (seal ~ '^[0-9a-f]{64}$'),
  confirmed text not null,
  words text not null,
  by_person uuid not null,
  by_name text not null,
  by_role text not null,
  clauses text[] not null,
  at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, version_id) references house.post_versions,
  check ((decision = 'approved') = (seal is not null))
);
comment on column house.decisions.seal is 'SHA-256 over content hash, clearings and the sentence confirmed: the publisher sends only what hashes to this.';
create unique index decisions_one_each on house.decisions (trust_id, version_id);
select house.wall('decisions');
create policy of_my_schools on house.decisions for select to house_app using (school_id = any ((select house.my_schools())::uuid[]));
create policy add on house.decisions for insert to house_app with check (school_id = any ((select house.my_schools())::uuid[]));

create table house.post_targets (
  trust_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  version_id uuid not null,
  school_id uuid not null,
  account_id uuid not null,
  state text not null check (state in ('planned', 'to_post_by_hand', 'sending', 'unknown', 'live', 'failed', 'stopped', 'removing', 'to_remove_by_hand', 'gone')),
  problem text,
  next_try_at timestamptz,
  remote_uri text,
  remote_cid text,
  link text,
  compared text,
  live_at timestamptz,
  gone_at timestamptz,
  changed_at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, version_id, account_id),
  foreign key (trust_id, post_id) references house.posts,
  foreign key (trust_id, version_id) references house.post_versions,
  foreign key (trust_id, account_id) references house.accounts
);
create index post_targets_post on house.post_targets (trust_id, post_id);
create index post_targets_state on house.post_targets (trust_id, state, next_try_at);
select house.wall('post_targets');
create policy of_my_schools on house.post_targets to house_app
  using (school_id = any ((select house.my_schools())::uuid[])) with check (school_id = any ((select house.my_schools())::uuid[]));

create table house.attempts (
  trust_id uuid not null,
  id uuid not null,
  target_id uuid not null,
  school_id uuid not null,
  kind text not null check (kind in ('publish', 'remove')),
  seal text not null,
  record_key text not null,
  record_created_at text not null,
  record_hash text not null,
  started_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, target_id) references house.post_targets
);
comment on table house.attempts is 'Written before the call, with everything that makes a repeat harmless; attempt_outcomes completes it.';
create index attempts_target on house.attempts (trust_id, target_id, started_at);
select house.wall('attempts');
create policy of_my_schools on house.attempts for select to house_app using (school_id = any ((select house.my_schools())::uuid[]));
create policy add on house.attempts for insert to house_app with check (school_id = any ((select house.my_schools())::uuid[]));

create table house.attempt_outcomes (
  trust_id uuid not null,
  id uuid not null,
  attempt_id uuid not null,
  school_id uuid not null,
  outcome text not null check (outcome in ('published', 'removed', 'refused', 'limited', 'unknown')),
  detail text not null,
  at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, attempt_id) references house.attempts
);
select house.wall('attempt_outcomes');
create policy of_my_schools on house.attempt_outcomes for select to house_app using (school_id = any ((select house.my_schools())::uuid[]));
create policy add on house.attempt_outcomes for insert to house_app with check (school_id = any ((select house.my_schools())::uuid[]));

revoke update, delete on house.post_versions, house.finding_clearings, house.decisions, house.attempts, house.attempt_outcomes from house_app;

create table house.safeguarding_calls (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  by_person uuid not null,
  at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.safeguarding_calls is 'Somebody pressed "Tell the DSL" at a picture. No picture, no words: only who asks to be called.';
select house.wall('safeguarding_calls');
create policy mine_or_the_dsls on house.safeguarding_calls for select to house_app
  using (by_person = (select house.person()) or (select house.person()) = (select house.trust()) or house.holds(array['dsl', 'deputy_dsl'], school_id));
create policy call on house.safeguarding_calls for insert to house_app with check (school_id = any ((select house.my_schools())::uuid[]));
create policy answer on house.safeguarding_calls for update to house_app using (house.holds(array['dsl', 'deputy_dsl'], school_id));

-- Mail of the sample: kept and shown on a page instead of sent.
create table house.kept_mail (
  trust_id uuid not null,
  id uuid not null,
  to_person uuid not null,
  to_address text not null,
  subject text not null,
  body text not null,
  at timestamptz not null,
  primary key (trust_id, id)
);
select house.wall('kept_mail');
create policy all_of_the_trust on house.kept_mail to house_app using (true);
