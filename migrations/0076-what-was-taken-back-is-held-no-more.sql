-- Who was to act for somebody, and was taken back before it began, acts for her no more: such a row ends the day before its first.
-- Reason: where that day is still to come, she counted as acting, and could say nothing of the absence of a colleague for whom she does nothing.
grant create on schema house to house_eye;
set local role house_eye;
create or replace function house.acts_for(the_person uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select exists (
    select from house.role_holdings h
    where h.trust_id = house.trust() and h.person_id = house.person() and h.acting_for = the_person
      and h.ends_on >= h.starts_on
      and h.ends_on >= (now() at time zone 'Europe/London')::date)
$$;
set local role house_owner;
revoke create on schema house from house_eye;
