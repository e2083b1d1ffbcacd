-- The roll from a file (MIS export, OneRoster). Reason: a school does not type its pupils; the file that comes each night has to find the same
-- child again, must not change what it does not hold, and must be able to stop half-way and go on.

alter table house.pupils
  add column mis_id text check (length(mis_id) between 1 and 100),
  add column former_surname text check (length(former_surname) between 1 and 200);
comment on column house.pupils.mis_id is 'How the school''s MIS names this child (UPN, admission number or sourcedId); null until a file said so.';
comment on column house.pupils.former_surname is 'The surname before the present one: old posts and other children still use it.';
create unique index pupils_mis_id on house.pupils (trust_id, school_id, mis_id) where mis_id is not null;

-- The step of consent has them too; whichever of the two comes first makes them.
alter table house.guardianships
  add column if not exists court_order boolean not null default false,
  add column if not exists no_contact boolean not null default false,
  add column if not exists ended_on date;

-- The schools whose roll the acting person keeps today; the house itself brings what lies in a folder. Asked once in a statement, as a list:
-- asked for each of 100,000 rows it took half of the time.
create function house.roll_schools() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select coalesce(array_agg(s.id), '{}')
  from house.schools s
  where s.trust_id = house.trust()
    and (house.person() = house.trust()
      or house.holds(array['office_manager', 'headteacher', 'deputy_headteacher', 'nursery_manager', 'trust_administrator'], s.id))
$$;
grant execute on function house.roll_schools() to house_app;
grant create on schema house to house_eye;
alter function house.roll_schools() owner to house_eye;
revoke create on schema house from house_eye;

create policy roll_changes on house.guardians for update to house_app
  using (exists (select from house.guardianships g join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id
    where g.trust_id = guardians.trust_id and g.guardian_id = guardians.id and p.school_id = any ((select house.roll_schools())::uuid[])))
  with check (true);
-- Brothers and sisters share a guardian: found by e-mail or telephone.
create index guardians_email on house.guardians (trust_id, lower(email)) where email is not null;
create index guardians_telephone on house.guardians (trust_id, telephone) where telephone is not null;

create table house.roll_imports (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  school_id uuid not null,
  state text not null check (state in ('to-map', 'checking', 'to-check', 'taking', 'taken', 'put-aside')),
  source text not null check (source in ('hand', 'folder')),
  file_name text not null check (length(file_name) between 1 and 200),
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  -- JSON: a list of texts.
  headings text not null,
  row_count integer not null check (row_count > 0),
  -- JSON: which heading holds which field; null until somebody said so.
  columns text,
  -- How many rows are checked, then how many are taken over: a job that was cut off goes on from here.
  progress integer not null default 0,
  brought_by uuid not null,
  brought_at timestamptz not null,
  checked_at timestamptz,
  taken_by uuid,
  taken_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.roll_imports is 'A file with the roll of one school, from being brought to being taken over.';
create index roll_imports_school on house.roll_imports (trust_id, school_id, brought_at);
select house.wall('roll_imports');
create policy of_roll_keepers on house.roll_imports to house_app
  using (school_id = any ((select house.roll_schools())::uuid[])) with check (school_id = any ((select house.roll_schools())::uuid[]));

create table house.roll_import_parts (
  trust_id uuid not null,
  import_id uuid not null,
  number integer not null,
  -- JSON: line and cells of up to 1,000 rows. Emptied when the file was taken over or a newer one came: nobody needs them any more.
  rows text not null,
  primary key (trust_id, import_id, number),
  foreign key (trust_id, import_id) references house.roll_imports
);
comment on table house.roll_import_parts is 'The rows of a file as they were read.';
select house.wall('roll_import_parts');
create policy as_its_import on house.roll_import_parts to house_app
  using (import_id in (select i.id from house.roll_imports i)) with check (import_id in (select i.id from house.roll_imports i));

create table house.roll_import_entries (
  trust_id uuid not null,
  import_id uuid not null,
  line integer not null,
  -- Which thousand of the file; a part is taken over in one transaction.
  part integer not null,
  kind text not null check (kind in ('new', 'changed', 'same', 'odd')),
  -- Of a new pupil too: the id is given here, so that taking a part over twice makes nobody twice.
  pupil_id uuid,
  -- Why a row is left out, and what stands there.
  code text,
  value text,
  name text not null,
  -- The pupil as she will be, her guardians' changes, and what changes from what to what.
  pupil jsonb,
  guardians jsonb,
  changes jsonb,
  primary key (trust_id, import_id, line),
  foreign key (trust_id, import_id) references house.roll_imports,
  check ((kind = 'odd') = (code is not null)),
  check (kind = 'odd' or pupil_id is not null)
);
comment on table house.roll_import_entries is 'The dry run, row by row. Emptied when a newer file comes.';
create index roll_import_entries_kind on house.roll_import_entries (trust_id, import_id, kind, line);
create index roll_import_entries_part on house.roll_import_entries (trust_id, import_id, part);
select house.wall('roll_import_entries');
create policy as_its_import on house.roll_import_entries to house_app
  using (import_id in (select i.id from house.roll_imports i)) with check (import_id in (select i.id from house.roll_imports i));

create table house.roll_import_leavers (
  trust_id uuid not null,
  import_id uuid not null,
  pupil_id uuid not null,
  -- The day that the file gives; null: the child is missing from it.
  left_on date,
  state text not null check (state in ('proposed', 'chosen', 'ended')),
  primary key (trust_id, import_id, pupil_id),
  foreign key (trust_id, import_id) references house.roll_imports,
  foreign key (trust_id, pupil_id) references house.pupils
);
comment on table house.roll_import_leavers is 'Who may have left. Nobody leaves because a row is missing: somebody says so, or the school set a limit.';
select house.wall('roll_import_leavers');
create policy as_its_import on house.roll_import_leavers to house_app
  using (import_id in (select i.id from house.roll_imports i)) with check (import_id in (select i.id from house.roll_imports i));

create table house.roll_import_deeds (
  trust_id uuid not null,
  import_id uuid not null,
  pupil_id uuid not null,
  line integer not null,
  deed text not null check (deed in ('added', 'changed')),
  -- Which fields changed; never what stood in them.
  fields text[] not null,
  at timestamptz not null,
  primary key (trust_id, import_id, pupil_id),
  foreign key (trust_id, import_id) references house.roll_imports,
  foreign key (trust_id, pupil_id) references house.pupils
);
comment on table house.roll_import_deeds is 'What a file did to each pupil, compact: the history row of each thousand holds the SHA-256 of its lines. Kept for ever.';
create index roll_import_deeds_pupil on house.roll_import_deeds (trust_id, pupil_id);
select house.wall('roll_import_deeds');
create policy as_its_import on house.roll_import_deeds to house_app
  using (import_id in (select i.id from house.roll_imports i)) with check (import_id in (select i.id from house.roll_imports i));
revoke update, delete, truncate on house.roll_import_deeds from house_app;

create table house.roll_columns (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  headings_sha256 text not null,
  columns text not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, school_id, headings_sha256),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.roll_columns is 'Which column is what, remembered for each school by the set of headings.';
select house.wall('roll_columns');
create policy of_roll_keepers on house.roll_columns to house_app
  using (school_id = any ((select house.roll_schools())::uuid[])) with check (school_id = any ((select house.roll_schools())::uuid[]));

create table house.roll_nights (
  trust_id uuid not null,
  school_id uuid not null,
  -- 'wait': every file waits for a person; 'within': one within the limits is taken over by itself.
  takes text not null check (takes in ('wait', 'within')),
  -- Of a hundred pupils on the roll.
  most_leavers integer not null check (most_leavers between 0 and 20),
  most_changed integer not null check (most_changed between 0 and 100),
  -- Of a hundred rows of the file.
  most_odd integer not null check (most_odd between 0 and 50),
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (trust_id, school_id),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.roll_nights is 'How far a file out of the school''s folder is taken over without a person.';
select house.wall('roll_nights');
create policy of_roll_keepers on house.roll_nights to house_app
  using (school_id = any ((select house.roll_schools())::uuid[])) with check (school_id = any ((select house.roll_schools())::uuid[]));

-- What was read of a file, and what was offered of it, is nobody's record: it goes when the next file comes. Pupils, guardians and deeds never do.
grant delete on house.roll_import_parts, house.roll_import_entries, house.roll_import_leavers to house_app;
