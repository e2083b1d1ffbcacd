-- A school's own policy from its own document. Reason: what was suggested and what a person confirmed is kept from press to press, for several
-- people, before anything of it can be adopted.

create table house.policy_imports (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  state text not null check (state in ('waiting', 'reading', 'read', 'refused', 'made')),
  -- Of the document as it came; its bytes lie encrypted with the files. A text that was pasted is kept as such a file too.
  file_name text not null check (length(file_name) between 1 and 200),
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_bytes integer not null check (file_bytes > 0),
  pasted boolean not null,
  -- How far the reading is, in hundredths.
  progress integer not null default 0 check (progress between 0 and 100),
  refused text,
  printed_twice text[] not null default '{}',
  -- What the document says of itself, as the person completed it: title, for whom, from when, review, titles.
  about text not null default '{}',
  -- The conflicts that were settled: by their key, which side counts.
  choices text not null default '{}',
  started_by uuid not null,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  check ((state = 'refused') = (refused is not null))
);
comment on table house.policy_imports is 'A document that becomes a pack. Started, read by a job, worked through by people, made into an own pack as often as wanted.';
create index policy_imports_school on house.policy_imports (trust_id, school_id, started_at);
select house.wall('policy_imports');
create policy of_my_schools on house.policy_imports to house_app
  using (school_id = any ((select house.my_schools())::uuid[])) with check (school_id = any ((select house.my_schools())::uuid[]));

create table house.import_passages (
  trust_id uuid not null,
  import_id uuid not null,
  -- Becomes the id of the clause.
  id text not null check (id ~ '^own-[a-z0-9._-]+$' and length(id) <= 120),
  school_id uuid not null,
  -- Reading order; a part cut off stands between two others.
  position double precision not null,
  -- `joined`: its words went into the passage before it; kept, so that nothing is lost.
  state text not null check (state in ('open', 'confirmed', 'joined')),
  -- What was read, what is suggested, what was decided: JSON of the programme's own shapes.
  passage text not null,
  suggested text not null,
  decision text not null,
  sure real not null check (sure between 0 and 1),
  -- Counted up with each change, so that a page that is older than the row changes nothing.
  revision integer not null default 1,
  decided_by uuid,
  decided_at timestamptz,
  primary key (trust_id, import_id, id),
  foreign key (trust_id, import_id) references house.policy_imports,
  check ((state = 'confirmed') <= (decided_by is not null and decided_at is not null))
);
comment on table house.import_passages is 'One statement of an imported document with our suggestion and the decision of a person.';
create index import_passages_order on house.import_passages (trust_id, import_id, position);
select house.wall('import_passages');
create policy of_my_schools on house.import_passages to house_app
  using (school_id = any ((select house.my_schools())::uuid[])) with check (school_id = any ((select house.my_schools())::uuid[]));

create table house.own_packs (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  name text not null check (name ~ '^own-[a-z0-9-]+$' and length(name) <= 80),
  title text not null,
  body text not null,
  body_sha256 text not null check (body_sha256 ~ '^[0-9a-f]{64}$'),
  import_id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, school_id, name),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, import_id) references house.policy_imports
);
comment on table house.own_packs is 'Packs that a school made of its own document. body: the pack as canonical JSON. Never updated: what is made again is a new pack with a name of its own.';
select house.wall('own_packs');
create policy read_of_my_schools on house.own_packs for select to house_app
  using (school_id = any ((select house.my_schools())::uuid[]));
create policy make on house.own_packs for insert to house_app
  with check (school_id = any ((select house.my_schools())::uuid[]));
revoke update, delete on house.own_packs from house_app;
