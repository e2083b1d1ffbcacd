-- The roll by an API: an MIS sends its file with a key instead of writing it into a folder.
-- Reason: most schools' MIS runs elsewhere and reaches no folder of ours. Whoever holds a key is no person with a role, so which school it is of is
-- told by one function that takes the hash of the key; then the house itself brings the file, as it does from a folder.

create table house.roll_keys (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  school_id uuid not null,
  -- What the school calls it, such as "Arbor nightly".
  name text not null check (length(name) between 1 and 100),
  -- SHA-256 of 256 random bits: the database alone opens nothing.
  key_hash text not null check (key_hash ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  made_at timestamptz not null,
  last_used_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  check ((ended_at is null) = (ended_by is null))
);
comment on table house.roll_keys is 'Keys with which an MIS sends the roll of one school. A key cannot be read again; it ends by a press.';
create unique index roll_keys_hash on house.roll_keys (key_hash);
create index roll_keys_school on house.roll_keys (trust_id, school_id, made_at);
select house.wall('roll_keys');
create policy of_roll_keepers on house.roll_keys to house_app
  using (school_id = any ((select house.roll_schools())::uuid[])) with check (school_id = any ((select house.roll_schools())::uuid[]));
revoke select, update, delete, truncate on house.roll_keys from house_app;
-- The hash is written once and read by the function below alone.
grant select (trust_id, id, school_id, name, made_by, made_at, last_used_at, ended_by, ended_at) on house.roll_keys to house_app;
grant update (ended_by, ended_at) on house.roll_keys to house_app;

-- Nobody of the application reads these: they have no policy for it.
create table house.roll_knocks (
  trust_id uuid not null,
  id uuid not null,
  -- The hash of what was shown, known or not, and of the address it came from (keyed): so that both are counted.
  key_hash text not null,
  client_hash text not null,
  opened boolean not null,
  at timestamptz not null,
  primary key (trust_id, id)
);
comment on table house.roll_knocks is 'Files that were sent with a key, right or wrong, for counting; they go after a day.';
create index roll_knocks_key on house.roll_knocks (key_hash, at);
create index roll_knocks_client on house.roll_knocks (client_hash, at) where not opened;
select house.wall('roll_knocks');
revoke insert, update, delete, truncate on house.roll_knocks from house_app;

-- Opens with a key, and says of which school it is: 'in', 'over' (unknown, ended and of another school alike) or 'wait'. Eight files with one key
-- within a quarter of an hour, right or wrong, and sixty wrong ones from one address. A right key is not held up by wrong ones from its address:
-- in many schools an old server knocks on behind the same address.
create function house.roll_enter(the_hash text, the_client text, the_school uuid, the_at timestamptz)
  returns table (said text, trust_id uuid, key_id uuid, school_id uuid)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  found_key house.roll_keys;
  opens boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended(the_hash, 35));
  if (select count(*) from house.roll_knocks k where k.key_hash = the_hash and k.at > the_at - interval '15 minutes') >= 8 then
    return query select 'wait', null::uuid, null::uuid, null::uuid;
    return;
  end if;
  select * into found_key from house.roll_keys k where k.key_hash = the_hash;
  opens := found_key.id is not null and found_key.ended_at is null and (the_school is null or the_school = found_key.school_id);
  if not opens and (select count(*) from house.roll_knocks k
    where k.client_hash = the_client and not k.opened and k.at > the_at - interval '15 minutes') >= 60
  then
    return query select 'wait', null::uuid, null::uuid, null::uuid;
    return;
  end if;
  delete from house.roll_knocks k where k.at < the_at - interval '1 day';
  insert into house.roll_knocks (trust_id, id, key_hash, client_hash, opened, at)
  select coalesce(found_key.trust_id, (select min(t.trust_id::text)::uuid from house.trusts t)), gen_random_uuid(), the_hash, the_client, opens, the_at
  where found_key.trust_id is not null or exists (select from house.trusts);
  if not opens then
    return query select 'over', null::uuid, null::uuid, null::uuid;
    return;
  end if;
  update house.roll_keys k set last_used_at = the_at where k.trust_id = found_key.trust_id and k.id = found_key.id;
  return query select 'in', found_key.trust_id, found_key.id, found_key.school_id;
end $$;

create policy eye_keeps on house.roll_keys to house_eye using (true) with check (true);
create policy eye_keeps on house.roll_knocks to house_eye using (true) with check (true);
grant select, update on house.roll_keys to house_eye;
grant select, insert, delete on house.roll_knocks to house_eye;
revoke execute on function house.roll_enter(text, text, uuid, timestamptz) from public;
grant execute on function house.roll_enter(text, text, uuid, timestamptz) to house_app;
grant create on schema house to house_eye;
alter function house.roll_enter(text, text, uuid, timestamptz) owner to house_eye;
revoke create on schema house from house_eye;

-- With which key a file came. `not valid`: no row has one yet, and looking through them is what the wall of the table refuses.
alter table house.roll_imports
  drop constraint roll_imports_source_check,
  add constraint roll_imports_source_check check (source in ('hand', 'folder', 'api')),
  add column key_id uuid,
  add constraint roll_imports_key foreign key (trust_id, key_id) references house.roll_keys not valid,
  add constraint roll_imports_key_of_api check ((source = 'api') = (key_id is not null));
