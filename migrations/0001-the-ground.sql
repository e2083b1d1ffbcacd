-- The ground: who acts, the wall between trusts, history, facts.
-- Reason: everything that comes later must be born behind the wall and be able to leave a trace in the same transaction.

create function house.trust() returns uuid language sql stable parallel safe
  set search_path = pg_catalog, pg_temp
  as $$ select nullif(current_setting('house.trust', true), '')::uuid $$;
comment on function house.trust() is 'The trust this transaction acts for. After a first transaction an unset value is an empty text, not null.';

create function house.person() returns uuid language sql stable parallel safe
  set search_path = pg_catalog, pg_temp
  as $$ select nullif(current_setting('house.person', true), '')::uuid $$;
comment on function house.person() is 'The person who acts; the trust''s own id when the house itself acts (a job, a clock).';

-- Gives a table its wall. RESTRICTIVE: no permissive policy written later can open another trust's rows.
create function house.wall(of_table text) returns void language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  execute format('alter table house.%I enable row level security', of_table);
  execute format('alter table house.%I force row level security', of_table);
  execute format('create policy trust_wall on house.%I as restrictive for all to house_app using (trust_id = (select house.trust())) with check (trust_id = (select house.trust()))', of_table);
end $$;

create table house.trusts (
  trust_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  nation text not null default 'england' check (nation in ('england', 'wales', 'scotland', 'northern_ireland')),
  created_at timestamptz not null
);
select house.wall('trusts');
create policy all_of_the_trust on house.trusts to house_app using (true);
create policy eye_sees on house.trusts for select to house_eye using (true);

create table house.schools (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('primary', 'secondary', 'through', 'infant', 'nursery', 'special', 'unit')),
  office_email text,
  office_telephone text,
  postcode text,
  website text,
  created_at timestamptz not null,
  primary key (trust_id, id)
);
select house.wall('schools');
create policy all_of_the_trust on house.schools to house_app using (true);
create policy eye_sees on house.schools for select to house_eye using (true);

create table house.people (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) <= 320),
  worker_type text not null,
  joined_on date not null,
  left_on date,
  created_at timestamptz not null,
  primary key (trust_id, id)
);
-- One address, one person, in the whole installation: it is what one signs in with.
create unique index people_email on house.people (email);
select house.wall('people');
create policy all_of_the_trust on house.people to house_app using (true);
create policy eye_sees on house.people for select to house_eye using (true);

create table house.role_holdings (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  school_id uuid,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  created_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references house.people,
  foreign key (trust_id, school_id) references house.schools
);
comment on column house.role_holdings.school_id is 'Null: held at the trust, for all its schools.';
comment on column house.role_holdings.ends_on is 'The last day on which the role is held.';
create index role_holdings_person on house.role_holdings (trust_id, person_id);
select house.wall('role_holdings');
create policy all_of_the_trust on house.role_holdings to house_app using (true);
create policy eye_sees on house.role_holdings for select to house_eye using (true);

-- The schools where the acting person holds a role today; all of them for a role at the trust and for the house itself.
create function house.my_schools() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select coalesce(array_agg(s.id), '{}')
  from house.schools s
  where s.trust_id = house.trust()
    and (house.person() = house.trust()
      or exists (
        select from house.role_holdings h
        where h.trust_id = s.trust_id and h.person_id = house.person()
          and (h.school_id is null or h.school_id = s.id)
          and h.starts_on <= (now() at time zone 'Europe/London')::date
          and (h.ends_on is null or h.ends_on >= (now() at time zone 'Europe/London')::date)))
$$;

-- Says who acts in this transaction. Refuses a person who has left or is of another trust: a session that outlived its owner gets nothing.
create function house.become(the_trust uuid, the_person uuid) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if the_person <> the_trust and not exists (
    select from house.people p
    where p.trust_id = the_trust and p.id = the_person
      and (p.left_on is null or p.left_on >= (now() at time zone 'Europe/London')::date)
  ) then
    raise exception 'this person does not act in this trust' using errcode = 'insufficient_privilege';
  end if;
  -- The house itself acts for a trust that is there; only while there is none at all may the first one be made.
  if the_person = the_trust and not exists (select from house.trusts t where t.trust_id = the_trust) and exists (select from house.trusts) then
    raise exception 'there is no such trust' using errcode = 'insufficient_privilege';
  end if;
  -- Third argument true: to the end of the transaction. False would hand the identity to the next user of the pooled connection.
  perform set_config('house.trust', the_trust::text, true);
  perform set_config('house.person', the_person::text, true);
end $$;

-- Which trust a signed-in person belongs to; the only question asked before anybody acts.
create function house.trust_of(the_person uuid) returns uuid language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select p.trust_id from house.people p where p.id = the_person $$;

-- Is this installation empty? Asked by the first-run page.
create function house.is_empty() returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select not exists (select from house.trusts) $$;

-- All trusts, for jobs that look after each of them in turn.
create function house.all_trusts() returns setof uuid language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select t.trust_id from house.trusts t $$;

create table house.history (
  trust_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  kind text not null,
  school_id uuid,
  subject_id uuid not null,
  by_person uuid not null,
  clauses text[] not null,
  body text not null,
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  written bigint generated always as identity,
  primary key (trust_id, id)
);
comment on column house.history.written is 'Only to show rows of one instant in the order in which they were written; commit order differs, so it is no proof.';
comment on table house.history is 'Append-only. body: the canonical JSON (RFC 8785) of the row, exact bytes. commitment: SHA-256 of salt and payload.';
create index history_subject on house.history (trust_id, subject_id, at, written);
create index history_newest on house.history (trust_id, at desc);
select house.wall('history');
create policy of_my_schools on house.history for select to house_app
  using (school_id is null or school_id = any ((select house.my_schools())::uuid[]));
create policy append on house.history for insert to house_app with check (true);

create table house.history_payloads (
  trust_id uuid not null,
  history_id uuid not null,
  salt text not null,
  payload text not null,
  primary key (trust_id, history_id),
  foreign key (trust_id, history_id) references house.history
);
comment on table house.history_payloads is 'Names, words and reasons. Only a retention function (a later step) may erase a row; the log stays whole without it.';
select house.wall('history_payloads');
create policy as_its_row on house.history_payloads for select to house_app
  using (exists (select from house.history h where h.trust_id = history_payloads.trust_id and h.id = history_payloads.history_id));
create policy append on house.history_payloads for insert to house_app with check (true);

create table house.facts (
  trust_id uuid not null,
  id uuid not null,
  kind text not null,
  at timestamptz not null,
  school_id uuid,
  subject_id uuid not null,
  by_person uuid not null,
  primary key (trust_id, id)
);
comment on table house.facts is 'What happened on a lower floor, for the rooms above. Ids only.';
select house.wall('facts');
create policy all_of_the_trust on house.facts to house_app using (true);

-- No role of the application updates or deletes these, whatever default privileges say.
revoke update, delete, truncate on house.history, house.history_payloads, house.facts from house_app;

create function house.history_is_append_only() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$ begin raise exception 'history is only ever added to'; end $$;
-- A second lock, for whoever acts as the owner by mistake.
create trigger append_only before update or delete on house.history
  for each row execute function house.history_is_append_only();
create trigger append_only_whole before truncate on house.history
  for each statement execute function house.history_is_append_only();

revoke execute on all functions in schema house from public;
grant execute on function house.trust(), house.person(), house.my_schools(), house.become(uuid, uuid), house.trust_of(uuid), house.is_empty(), house.all_trusts() to house_app;
grant execute on function house.trust(), house.person() to house_eye;
-- Sign-in asks which trust a person belongs to.
grant execute on function house.trust_of(uuid) to house_auth;

grant create on schema house to house_eye;
alter function house.my_schools() owner to house_eye;
alter function house.become(uuid, uuid) owner to house_eye;
alter function house.trust_of(uuid) owner to house_eye;
alter function house.is_empty() owner to house_eye;
alter function house.all_trusts() owner to house_eye;
revoke create on schema house from house_eye;
grant select on house.trusts, house.schools, house.people, house.role_holdings to house_eye;
