-- What was seen in each picture of a draft, and in each picture of a version.
-- Reason: the author covers what was found before she hands in, the approver sees what was found in exactly what she approves, and a policy that
-- allows no faces stops them. Faces are found, never recognised: only where they are and how plainly they can be seen is kept.

create function house.is_list(given jsonb) returns boolean language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$ select jsonb_typeof(given) = 'array' $$;
grant execute on function house.is_list(jsonb) to house_app;

create table house.picture_looks (
  trust_id uuid not null,
  picture_id uuid not null,
  -- Of the bytes that are looked at: a look of other bytes than the picture has now is none.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('waiting', 'looked', 'not_possible')),
  asked_at timestamptz not null,
  looked_at timestamptz,
  width integer check (width > 0),
  height integer check (height > 0),
  faces jsonb check (house.is_list(faces)),
  -- Lines of words and codes as read. They can name a child: they are content, go with their picture, and are never copied into history.
  words jsonb check (house.is_list(words)),
  codes jsonb check (house.is_list(codes)),
  primary key (trust_id, picture_id),
  foreign key (trust_id, picture_id) references house.post_pictures on delete cascade,
  check ((state = 'waiting') = (looked_at is null)),
  check (num_nulls(width, height, faces, words, codes) = case state when 'looked' then 0 else 5 end)
);
comment on table house.picture_looks is 'One for each picture of a draft. Made anew when the picture is covered; gone when it is taken out.';
-- The same photo in two posts is looked at once.
create index picture_looks_sha256 on house.picture_looks (trust_id, sha256) where state = 'looked';
select house.wall('picture_looks');
create policy as_its_picture on house.picture_looks to house_app
  using (exists (select from house.post_pictures p where p.trust_id = picture_looks.trust_id and p.id = picture_looks.picture_id))
  with check (exists (select from house.post_pictures p where p.trust_id = picture_looks.trust_id and p.id = picture_looks.picture_id));

create table house.version_looks (
  trust_id uuid not null,
  version_id uuid not null,
  -- Which picture of the version, from 1.
  position integer not null check (position > 0),
  school_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- What was seen, as canonical JSON, exact bytes; null: it could not be looked at. The version's content holds its SHA-256.
  look text check (house.is_list(look::jsonb -> 'faces') and house.is_list(look::jsonb -> 'words') and house.is_list(look::jsonb -> 'codes')),
  primary key (trust_id, version_id, position),
  foreign key (trust_id, version_id) references house.post_versions
);
comment on table house.version_looks is 'Written with the version and never changed. Words read in a picture can name a child: they go when the version goes.';
select house.wall('version_looks');
create policy of_my_schools on house.version_looks for select to house_app using (school_id = any ((select house.my_schools())::uuid[]));
create policy add on house.version_looks for insert to house_app with check (school_id = any ((select house.my_schools())::uuid[]));
revoke update, delete, truncate on house.version_looks from house_app;
