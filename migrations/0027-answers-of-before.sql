-- Answers that a school held before this register, out of a file; and who looked at what families answered.
-- Reason: on its first day a school has years of answers in its MIS or in a cupboard. Nothing of them may be guessed, and none may be lost. And
-- who reads what families said must be able to be asked who she is.

create table house.earlier_files (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  school_id uuid not null,
  state text not null check (state in ('to-say', 'to-check', 'taking', 'taken', 'put-aside')),
  file_name text not null check (length(file_name) between 1 and 200),
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  -- JSON: a list of texts.
  headings text not null,
  row_count integer not null check (row_count > 0),
  -- JSON: which column is what, what each value means, and where the answers come from; null until somebody said so.
  said text,
  -- How many parts are taken over: a job that was cut off goes on from here.
  progress integer not null default 0,
  brought_by uuid not null,
  brought_at timestamptz not null,
  taken_by uuid,
  taken_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.earlier_files is 'A file with answers given before this register, from being brought to being taken over.';
create index earlier_files_school on house.earlier_files (trust_id, school_id, brought_at);
select house.wall('earlier_files');
create policy of_my_families on house.earlier_files to house_app
  using (school_id = any ((select house.family_schools())::uuid[])) with check (school_id = any ((select house.family_schools())::uuid[]));
revoke delete, truncate on house.earlier_files from house_app;

create table house.earlier_parts (
  trust_id uuid not null,
  file_id uuid not null,
  number integer not null,
  -- JSON: line and cells of up to 1,000 rows. Emptied when the file was taken over or a newer one came.
  rows text not null,
  primary key (trust_id, file_id, number),
  foreign key (trust_id, file_id) references house.earlier_files
);
comment on table house.earlier_parts is 'The rows of a file as they were read.';
select house.wall('earlier_parts');
create policy as_its_file on house.earlier_parts to house_app
  using (file_id in (select f.id from house.earlier_files f)) with check (file_id in (select f.id from house.earlier_files f));

create table house.earlier_rows (
  trust_id uuid not null,
  file_id uuid not null,
  line integer not null,
  -- Which thousand of the rows that have something to take; taken over in one transaction.
  part integer not null,
  kind text not null check (kind in ('new', 'same', 'odd')),
  pupil_id uuid,
  -- Why a row is left out, and what stands there.
  code text,
  value text,
  name text not null,
  answered_on date,
  -- [{id, kind, channel, answer}]: the id is given by the dry run, so that a part taken over twice writes nothing twice.
  answers jsonb not null,
  -- [{heading, value, why}]: cells of which nothing is taken.
  left_out jsonb not null,
  primary key (trust_id, file_id, line),
  foreign key (trust_id, file_id) references house.earlier_files,
  check ((kind = 'odd') = (code is not null)),
  check (kind = 'odd' or (pupil_id is not null and answered_on is not null))
);
comment on table house.earlier_rows is 'The dry run, row by row. Emptied when a newer file comes.';
create index earlier_rows_part on house.earlier_rows (trust_id, file_id, part) where kind = 'new';
select house.wall('earlier_rows');
create policy as_its_file on house.earlier_rows to house_app
  using (file_id in (select f.id from house.earlier_files f)) with check (file_id in (select f.id from house.earlier_files f));

create table house.earlier_deeds (
  trust_id uuid not null,
  file_id uuid not null,
  answer_id uuid not null,
  pupil_id uuid not null,
  line integer not null,
  primary key (trust_id, answer_id),
  foreign key (trust_id, file_id) references house.earlier_files,
  foreign key (trust_id, answer_id) references house.consent_answers
);
comment on table house.earlier_deeds is 'Which line of which file an answer came from. The history row of each thousand rows holds the SHA-256 of its lines. Kept for ever.';
create index earlier_deeds_file on house.earlier_deeds (trust_id, file_id);
select house.wall('earlier_deeds');
create policy as_its_file on house.earlier_deeds to house_app
  using (file_id in (select f.id from house.earlier_files f)) with check (file_id in (select f.id from house.earlier_files f));
revoke update, delete, truncate on house.earlier_deeds from house_app;

create table house.earlier_said (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  headings_sha256 text not null,
  said text not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, school_id, headings_sha256),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.earlier_said is 'What was said of a file, remembered for each school by the set of headings; shown again, never taken without being asked.';
select house.wall('earlier_said');
create policy of_my_families on house.earlier_said to house_app
  using (school_id = any ((select house.family_schools())::uuid[])) with check (school_id = any ((select house.family_schools())::uuid[]));

grant delete on house.earlier_parts, house.earlier_rows to house_app;

create table house.family_looks (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  person_id uuid not null,
  -- 'flags' is known to those who keep flags alone.
  page text not null check (page in ('pupil', 'class', 'platform', 'platform-file', 'flags')),
  -- Whom she saw: one child, or everybody in a list.
  pupils uuid[] not null check (cardinality(pupils) > 0),
  at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.family_looks is 'Who looked at what families answered, or at flags: written before the page is shown. Only ever added to; no part of history, which says what was done.';
create index family_looks_pupils on house.family_looks using gin (pupils);
select house.wall('family_looks');
create policy of_my_families on house.family_looks for select to house_app
  using (page <> 'flags' and school_id = any ((select house.family_schools())::uuid[]));
create policy flags_are_the_dsls on house.family_looks for select to house_app
  using (page = 'flags' and house.holds(array['dsl', 'deputy_dsl'], school_id));
create policy her_own on house.family_looks for insert to house_app
  with check (person_id = (select house.person()) and school_id = any ((select house.family_schools())::uuid[])
    and (page <> 'flags' or house.holds(array['dsl', 'deputy_dsl'], school_id)));
revoke update, delete, truncate on house.family_looks from house_app;
