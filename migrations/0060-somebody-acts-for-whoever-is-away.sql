-- Somebody is away from a day to a day, and others act for her meanwhile.
-- Reason: a head who is ill was a dead end: only a trust administrator could give her role, and what only she may clear waited for ever.
-- An acting role is a role like any other, with a first and a last day, so every wall that asks who holds a role answers rightly by itself.
create table house.absences (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  person_id uuid not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on - 1),
  said_by uuid not null,
  said_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references house.people,
  check ((ended_by is null) = (ended_at is null))
);
comment on table house.absences is 'When somebody is away. Why is nobody’s business here, and has no column.';
comment on column house.absences.ends_on is 'The last day. The day before the first: it was ended on the very day it began.';
create index absences_person on house.absences (trust_id, person_id);
select house.wall('absences');

-- A key that is added later is checked as its owner sees the rows.
alter table house.role_holdings no force row level security;
alter table house.people no force row level security;
alter table house.absences no force row level security;
alter table house.role_holdings
  add column acting_for uuid,
  add column absence_id uuid,
  add foreign key (trust_id, acting_for) references house.people,
  add foreign key (trust_id, absence_id) references house.absences,
  drop constraint role_holdings_check,
  -- Of an acting role the day before the first: it was taken back on the very day it began, and is nobody's at once.
  add constraint role_holdings_check check (ends_on >= starts_on - (case when acting_for is null then 0 else 1 end)),
  add constraint acting_has_an_end check ((acting_for is null) = (absence_id is null) and (acting_for is null or (ends_on is not null and acting_for <> person_id)));
alter table house.role_holdings force row level security;
alter table house.people force row level security;
alter table house.absences force row level security;
comment on column house.role_holdings.acting_for is 'Whose role it is: held for her while she is away, by whoever acts for her.';
create index role_holdings_acting on house.role_holdings (trust_id, acting_for) where acting_for is not null;

-- Does the acting person hold a role for this very person, today or later?
create function house.acts_for(the_person uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select exists (
    select from house.role_holdings h
    where h.trust_id = house.trust() and h.person_id = house.person() and h.acting_for = the_person
      and h.ends_on >= (now() at time zone 'Europe/London')::date)
$$;

-- Whoever acts for somebody says nothing of her absence: neither longer nor again.
create policy all_of_the_trust on house.absences to house_app
  using (true) with check (true);
create policy not_by_whoever_acts on house.absences as restrictive for insert to house_app
  with check (said_by = (select house.person()) and not house.acts_for(person_id));
-- And nobody takes a role for another herself, or hands on what she holds for her.
create policy nobody_takes_it_herself on house.role_holdings as restrictive for insert to house_app
  with check (acting_for is null or (person_id <> (select house.person()) and not house.acts_for(acting_for)));

-- Time that was said only ever gets shorter: longer is another absence, which somebody else says.
create function house.only_gets_shorter() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if new.ends_on is null or new.ends_on > old.ends_on then
    raise exception 'the time somebody acts for another is never made longer' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger only_gets_shorter before update of ends_on on house.absences for each row execute function house.only_gets_shorter();
create trigger only_gets_shorter before update of ends_on on house.role_holdings for each row
  when (old.acting_for is not null) execute function house.only_gets_shorter();
-- Every other column of an absence is as it was said.
revoke update, delete, truncate on house.absences from house_app;
grant update (ends_on, ended_by, ended_at) on house.absences to house_app;
-- And what was an acting role stays one, of the same person and role. (Default privileges gave update on the whole row.)
revoke update on house.role_holdings from house_app;
grant update (ends_on) on house.role_holdings to house_app;

revoke execute on function house.acts_for(uuid), house.only_gets_shorter() from public;
grant execute on function house.acts_for(uuid) to house_app;
grant create on schema house to house_eye;
alter function house.acts_for(uuid) owner to house_eye;
revoke create on schema house from house_eye;
