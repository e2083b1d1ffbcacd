-- How a guardian is reached is known to each school by itself (decision 042).
-- Reason: a mother with children at two schools of a trust, who had given each another address, lost her links every night: the roll of each school wrote its
-- address over the other's, and what was mailed dies with the address. A row stands here only where a school says otherwise than `guardians`.
create table house.guardian_contacts (
  trust_id uuid not null,
  guardian_id uuid not null,
  school_id uuid not null,
  email text,
  telephone text,
  primary key (trust_id, guardian_id, school_id),
  foreign key (trust_id, guardian_id) references house.guardians,
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.guardian_contacts is 'How one school reaches a guardian of several, where it is otherwise than in guardians. A row counts as a whole: null is no address.';
create index guardian_contacts_email on house.guardian_contacts (trust_id, lower(email)) where email is not null;
select house.wall('guardian_contacts');
create policy of_my_families on house.guardian_contacts to house_app
  using (school_id = any ((select house.family_schools())::uuid[]))
  with check (school_id = any ((select house.family_schools())::uuid[]));
create policy eye_sees on house.guardian_contacts for select to house_eye using (true);
grant select on house.guardian_contacts to house_eye;
revoke delete, truncate on house.guardian_contacts from house_app;

-- Who answers for a child at another school too: ids alone, for whoever keeps this school's families. Null: of all guardians.
create function house.guardians_elsewhere(the_school uuid, the_guardians uuid[]) returns table (guardian_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select distinct g.guardian_id
  from house.guardianships g
  join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id and p.left_on is null
  where g.trust_id = house.trust() and g.ended_on is null and p.school_id <> the_school
    and (the_guardians is null or g.guardian_id = any (the_guardians))
    and the_school = any (house.family_schools())
$$;
revoke execute on function house.guardians_elsewhere(uuid, uuid[]) from public;
grant execute on function house.guardians_elsewhere(uuid, uuid[]) to house_app;

grant create on schema house to house_eye;
alter function house.guardians_elsewhere(uuid, uuid[]) owner to house_eye;
set local role house_eye;
-- As in 0074, school by school: the links of a school die when the address changes by which this school reaches her, and no other's.
create or replace function house.family_ways_end() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  the_row jsonb := to_jsonb(new);
  the_guardian uuid := case when tg_table_name = 'guardians' then the_row ->> 'id' else the_row ->> 'guardian_id' end;
  before text;
begin
  if tg_table_name = 'guardian_contacts' then
    if tg_op = 'UPDATE' then
      before := to_jsonb(old) ->> 'email';
    else
      select g.email into before from house.guardians g where g.trust_id = new.trust_id and g.id = the_guardian;
    end if;
    if lower(before) is not distinct from lower(the_row ->> 'email') then return null; end if;
  end if;
  update house.family_links l set spent_at = now()
  where l.trust_id = new.trust_id and l.guardian_id = the_guardian and l.spent_at is null
    and case tg_table_name
      when 'guardianships' then true
      when 'guardian_contacts' then l.sent_how = 'mail' and l.school_id = (the_row ->> 'school_id')::uuid
      else l.sent_how = 'mail' and not exists (
        select from house.guardian_contacts c
        where c.trust_id = l.trust_id and c.guardian_id = l.guardian_id and c.school_id = l.school_id) end;
  update house.family_sessions s set ends_at = s.began_at
  where s.trust_id = new.trust_id and s.guardian_id = the_guardian and s.ends_at > s.began_at;
  return null;
end $$;
-- Whoever makes a trigger has to be one who may run it.
grant execute on function house.family_ways_end() to house_owner;
-- As in 0026, by the address of each school.
create or replace function house.family_at_address(the_email text)
  returns table (trust_id uuid, guardian_id uuid, school_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with perhaps as (
    select g.trust_id, g.id from house.guardians g where lower(g.email) = lower(the_email)
    union
    select c.trust_id, c.guardian_id from house.guardian_contacts c where lower(c.email) = lower(the_email))
  select distinct on (g.trust_id, g.id) g.trust_id, g.id, p.school_id
  from perhaps
  join house.guardians g on g.trust_id = perhaps.trust_id and g.id = perhaps.id
  join house.guardianships t on t.trust_id = g.trust_id and t.guardian_id = g.id and t.ended_on is null and not t.no_contact
  join house.pupils p on p.trust_id = t.trust_id and p.id = t.pupil_id and p.left_on is null
  left join house.guardian_contacts c on c.trust_id = g.trust_id and c.guardian_id = g.id and c.school_id = p.school_id
  where lower(case when c.guardian_id is null then g.email else c.email end) = lower(the_email)
  order by g.trust_id, g.id, p.school_id
  limit 8
$$;
set local role house_owner;
create trigger family_ways_end after insert or update on house.guardian_contacts
  for each row execute function house.family_ways_end();
revoke create on schema house from house_eye;
