-- Tasks for a person from before 0072 were handed over when they became one.
-- Reason: their rows say of none when it was handed over, so it counted as never posted by hand, and the link of what somebody had posted was refused.
alter table house.post_targets no force row level security;
update house.post_targets set handed_over_at = changed_at where state = 'to_post_by_hand' and handed_over_at is null;
alter table house.post_targets force row level security;

-- A class list on a phone stays with whoever leads the school by its kind, too.
-- Reason: she may keep it, as its head (0061), and lost it at the next question, because 0028 looks at the role that is written down.
-- A phone asks with no trust of its own, so who leads is asked of a trust that is handed in; nobody of the programme may ask that of any trust.
grant create on schema house to house_eye;
set local role house_eye;
create or replace function house.leads_in(the_trust uuid, the_role text, the_school uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with held as (
    select distinct h.role from house.role_holdings h
    where h.trust_id = the_trust and h.role in ('headteacher', 'nursery_manager')
      and (h.school_id is null or h.school_id = the_school)
      and h.starts_on <= (now() at time zone 'Europe/London')::date
      and (h.ends_on is null or h.ends_on >= (now() at time zone 'Europe/London')::date))
  select exists (
    select from house.schools s
    where s.trust_id = the_trust and s.id = the_school
      and case coalesce(s.governance, 'unknown')
        when 'nursery' then the_role = 'nursery_manager' or (the_role = 'proprietor' and not exists (select from held))
        when 'independent' then the_role = 'proprietor' and not exists (select from held where held.role = 'headteacher')
        when 'unknown' then the_role = 'nursery_manager' and not exists (select from held where held.role = 'headteacher')
        else false
      end)
$$;
revoke execute on function house.leads_in(uuid, text, uuid) from public;
create or replace function house.leads_as(the_role text, the_school uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select house.leads_in(house.trust(), the_role, the_school) $$;
create or replace function house.kept_list_stays(the_hash text) returns boolean language sql stable security definer
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
          and (h.role in ('office_manager', 'headteacher', 'deputy_headteacher', 'nursery_manager', 'dsl', 'deputy_dsl', 'trust_administrator', 'teacher', 'account_manager')
            or (h.role = 'proprietor' and house.leads_in(k.trust_id, h.role, k.school_id)))
          and (h.school_id is null or h.school_id = k.school_id)
          and h.starts_on <= (now() at time zone 'Europe/London')::date
          and (h.ends_on is null or h.ends_on >= (now() at time zone 'Europe/London')::date)))
$$;
set local role house_owner;
revoke create on schema house from house_eye;
