-- Whoever is told of a call to the safeguarding lead can see and answer it.
-- Reason: where a school has no lead today, its deputy head and the trust's administrators were written to as well as the head, and then found
-- nothing: a call of which the head alone could see the row waits while she is away.
grant create on schema house to house_eye;
set local role house_eye;
create or replace function house.stands_in_for_dsl(the_school uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select house.holds(array['headteacher', 'nursery_manager', 'deputy_headteacher', 'trust_administrator'], the_school)
    and not exists (
      select from house.role_holdings h join house.people p on p.trust_id = h.trust_id and p.id = h.person_id
      where h.trust_id = house.trust() and h.role in ('dsl', 'deputy_dsl')
        and (h.school_id is null or h.school_id = the_school)
        and h.starts_on <= (now() at time zone 'Europe/London')::date
        and (h.ends_on is null or h.ends_on >= (now() at time zone 'Europe/London')::date)
        and (p.left_on is null or p.left_on >= (now() at time zone 'Europe/London')::date))
$$;
set local role house_owner;
revoke create on schema house from house_eye;
