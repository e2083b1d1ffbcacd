-- Class lists kept on a phone for a trip, what ends them, and the lawful basis on which a school publishes.
-- Reason: a list of children that leaves the house must be known to the house, so that it can be told to go when a phone is lost; and a school that
-- publishes without asking has to show when it decided so, why, and what it weighed.

create table house.kept_class_lists (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  class_name text not null,
  person_id uuid not null,
  -- SHA-256 of the key that only the phone has.
  key_hash text not null unique check (key_hash ~ '^[0-9a-f]{64}$'),
  kept_at timestamptz not null,
  until timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, person_id) references house.people,
  check (until = kept_at + interval '24 hours')
);
comment on table house.kept_class_lists is 'That somebody keeps the list of one class on a phone for a day. No child stands here.';
select house.wall('kept_class_lists');
create policy my_own on house.kept_class_lists for select to house_app using (person_id = (select house.person()));
create policy keep on house.kept_class_lists for insert to house_app
  with check (person_id = (select house.person()) and school_id = any ((select house.my_schools())::uuid[]));
revoke update, delete, truncate on house.kept_class_lists from house_app;

create table house.device_endings (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references house.people
);
comment on table house.device_endings is 'Whatever this person kept on a device up to this moment has to go: a phone was lost, or all sign-ins were ended.';
create index device_endings_person on house.device_endings (trust_id, person_id);
select house.wall('device_endings');
create policy my_own on house.device_endings for select to house_app using (person_id = (select house.person()));
create policy say on house.device_endings for insert to house_app with check (by_person = (select house.person()));
revoke update, delete, truncate on house.device_endings from house_app;

-- A phone asks with its key alone, whoever is signed in: may the copy stay? Not after its day, not after an ending, not when its keeper has left or has
-- no role at that school any more.
create function house.kept_list_stays(the_hash text) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select exists (
    select from house.kept_class_lists k
    join house.people p on p.trust_id = k.trust_id and p.id = k.person_id
    where k.key_hash = the_hash and k.until > now()
      and (p.left_on is null or p.left_on >= (now() at time zone 'Europe/London')::date)
      and not exists (
        select from house.device_endings e where e.trust_id = k.trust_id and e.person_id = k.person_id and e.at >= k.kept_at)
      and exists (
        select from house.role_holdings h
        where h.trust_id = k.trust_id and h.person_id = k.person_id
          and h.role in ('office_manager', 'headteacher', 'deputy_headteacher', 'nursery_manager', 'dsl', 'deputy_dsl', 'trust_administrator', 'teacher', 'account_manager')
          and (h.school_id is null or h.school_id = k.school_id)
          and h.starts_on <= (now() at time zone 'Europe/London')::date
          and (h.ends_on is null or h.ends_on >= (now() at time zone 'Europe/London')::date)))
$$;

create policy eye_sees on house.kept_class_lists for select to house_eye using (true);
create policy eye_sees on house.device_endings for select to house_eye using (true);
grant select on house.kept_class_lists, house.device_endings to house_eye;

-- The expectations of parents are read by whoever has the link: which trust is this school of?
create function house.trust_of_school(the_school uuid) returns uuid language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select s.trust_id from house.schools s where s.id = the_school $$;

create table house.consent_bases (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  -- The policy upon which it was decided: with the next one it is decided anew.
  version_id uuid not null,
  kind text not null check (kind in ('face', 'unrecognisable', 'first_name', 'full_name', 'work', 'voice_video', 'name_with_image')),
  basis text not null check (basis in ('consent', 'public_task')),
  reason text not null check (length(reason) <= 4000),
  assessment text not null check (length(assessment) <= 20000),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, version_id) references house.policy_versions,
  check (basis = 'consent' or (length(reason) > 0 and length(assessment) > 0))
);
comment on table house.consent_bases is 'On which lawful basis a school publishes a kind of thing, and what it weighed. Never changed: a later row counts.';
create index consent_bases_version on house.consent_bases (trust_id, school_id, version_id);
select house.wall('consent_bases');
create policy of_my_schools on house.consent_bases for select to house_app
  using (school_id = any ((select house.my_schools())::uuid[]));
create policy decide on house.consent_bases for insert to house_app
  with check (decided_by = (select house.person())
    and school_id = any ((select house.schools_where(array['headteacher', 'nursery_manager', 'proprietor', 'trust_administrator', 'chief_executive']))::uuid[]));
revoke update, delete, truncate on house.consent_bases from house_app;

revoke execute on function house.kept_list_stays(text), house.trust_of_school(uuid) from public;
grant execute on function house.kept_list_stays(text), house.trust_of_school(uuid) to house_app;
grant create on schema house to house_eye;
alter function house.kept_list_stays(text) owner to house_eye;
alter function house.trust_of_school(uuid) owner to house_eye;
revoke create on schema house from house_eye;
