-- Who sees that somebody called the safeguarding lead.
-- Reason: who called, and that there was a call, is itself something a colleague could be asked about in the staff room. And where nobody holds
-- the office today, the head is told and must be able to see and answer the call, or it would reach nobody.

-- The head stands in for the DSL of a school only while nobody holds that office (or its deputy) there.
create function house.stands_in_for_dsl(the_school uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select house.holds(array['headteacher', 'nursery_manager'], the_school)
    and not exists (
      select from house.role_holdings h join house.people p on p.trust_id = h.trust_id and p.id = h.person_id
      where h.trust_id = house.trust() and h.role in ('dsl', 'deputy_dsl')
        and (h.school_id is null or h.school_id = the_school)
        and h.starts_on <= (now() at time zone 'Europe/London')::date
        and (h.ends_on is null or h.ends_on >= (now() at time zone 'Europe/London')::date)
        and (p.left_on is null or p.left_on >= (now() at time zone 'Europe/London')::date))
$$;
grant execute on function house.stands_in_for_dsl(uuid) to house_app;
grant create on schema house to house_eye;
alter function house.stands_in_for_dsl(uuid) owner to house_eye;
revoke create on schema house from house_eye;

alter policy mine_or_the_dsls on house.safeguarding_calls
  using (by_person = (select house.person()) or (select house.person()) = (select house.trust()) or house.holds(array['dsl', 'deputy_dsl'], school_id) or house.stands_in_for_dsl(school_id));
alter policy answer on house.safeguarding_calls
  using (house.holds(array['dsl', 'deputy_dsl'], school_id) or house.stands_in_for_dsl(school_id));

-- The log says that there was a call; only those who may see the call see its row.
create policy calls_are_the_dsls on house.history as restrictive for select to house_app
  using (kind not in ('dsl-called', 'dsl-call-answered') or by_person = (select house.person()) or (select house.person()) = (select house.trust())
    or (school_id is not null and (house.holds(array['dsl', 'deputy_dsl'], school_id) or house.stands_in_for_dsl(school_id))));
