-- Whoever leads a school by its kind counts as its head, also for the walls.
-- Reason: the manager of a nursery, and a proprietor without a head, led nowhere but in signing and complaints. `people/leads.rule.ts` is the same rule for the programme.
grant create on schema house to house_eye;
set local role house_eye;
create function house.leads_as(the_role text, the_school uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with held as (
    select distinct h.role from house.role_holdings h
    where h.trust_id = house.trust() and h.role in ('headteacher', 'nursery_manager')
      and (h.school_id is null or h.school_id = the_school)
      and h.starts_on <= (now() at time zone 'Europe/London')::date
      and (h.ends_on is null or h.ends_on >= (now() at time zone 'Europe/London')::date))
  select exists (
    select from house.schools s
    where s.trust_id = house.trust() and s.id = the_school
      and case coalesce(s.governance, 'unknown')
        when 'nursery' then the_role = 'nursery_manager' or (the_role = 'proprietor' and not exists (select from held))
        when 'independent' then the_role = 'proprietor' and not exists (select from held where held.role = 'headteacher')
        when 'unknown' then the_role = 'nursery_manager' and not exists (select from held where held.role = 'headteacher')
        else false
      end)
$$;
create or replace function house.holds(roles text[], the_school uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select exists (
    select from house.role_holdings h
    where h.trust_id = house.trust() and h.person_id = house.person()
      and (h.school_id is null or h.school_id = the_school)
      and h.starts_on <= (now() at time zone 'Europe/London')::date
      and (h.ends_on is null or h.ends_on >= (now() at time zone 'Europe/London')::date)
      and (h.role = any (roles)
        or ('headteacher' = any (roles) and h.role in ('nursery_manager', 'proprietor') and house.leads_as(h.role, the_school))))
$$;
create or replace function house.schools_where(the_roles text[]) returns uuid[] language sql stable security definer
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
          and (h.ends_on is null or h.ends_on >= (now() at time zone 'Europe/London')::date)
          and (h.role = any (the_roles)
            or ('headteacher' = any (the_roles) and h.role in ('nursery_manager', 'proprietor') and house.leads_as(h.role, s.id)))))
$$;
revoke execute on function house.leads_as(text, uuid) from public;
grant execute on function house.leads_as(text, uuid) to house_app;
set local role house_owner;
revoke create on schema house from house_eye;

-- Who holds a title of a policy here, where several hold its role, and who is her deputy. The newest row of a title counts.
-- Reason: a policy's own titles came to everybody of a role. It stands beside the policy and not in it, so that nobody signs anew when somebody leaves.
create table house.title_people (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  -- Null: whoever holds the role, and nobody in particular.
  person_id uuid,
  deputy_id uuid,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, person_id) references house.people,
  foreign key (trust_id, deputy_id) references house.people,
  check (person_id is distinct from deputy_id or person_id is null)
);
create index title_people_school on house.title_people (trust_id, school_id, title, said_at);
select house.wall('title_people');
create policy see on house.title_people for select to house_app
  using (school_id = any ((select house.my_schools())::uuid[]));
create policy say on house.title_people for insert to house_app
  with check (said_by = (select house.person()) and school_id = any ((select house.my_schools())::uuid[]));
revoke update, delete, truncate on house.title_people from house_app;
