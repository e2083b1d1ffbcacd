-- A call to the safeguarding lead has a clock, and goes on to the next person while nobody answers.
-- Reason: a call waited for ever where the lead was in a lesson, and a sole lead who pressed the button herself was asked to call herself.
-- `rung`: how far the call has gone (0 the lead and the deputies, 1 the head and the deputy head, 2 the trust); `raise_at`: when it goes on.
-- The roles of each rung are `callRungs` in src/policy/structural-rules.ts; a test compares the two lists.
-- The default is for the rows that are there: an open call that has waited until now goes on at once, an answered one never does.
alter table house.safeguarding_calls
  add column rung integer not null default 0 check (rung between 0 and 2),
  add column raise_at timestamptz default now();
alter table house.safeguarding_calls alter column rung drop default, alter column raise_at drop default;
comment on column house.safeguarding_calls.raise_at is 'When an unanswered call goes on to the next rung; null: there is nobody further to ask.';
create index safeguarding_calls_to_raise on house.safeguarding_calls (trust_id, raise_at) where answered_at is null;

-- May the acting person take a call of this school that has gone as far as this rung?
grant create on schema house to house_eye;
set local role house_eye;
create function house.takes_call(the_school uuid, the_rung integer) returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select house.holds(array['dsl', 'deputy_dsl'], the_school)
    or (the_rung >= 1 and house.holds(array['headteacher', 'nursery_manager', 'deputy_headteacher'], the_school))
    or (the_rung >= 2 and house.holds(array['trust_administrator'], the_school))
$$;
revoke execute on function house.takes_call(uuid, integer) from public;
grant execute on function house.takes_call(uuid, integer) to house_app;
set local role house_owner;
revoke create on schema house from house_eye;

alter policy mine_or_the_dsls on house.safeguarding_calls
  using (by_person = (select house.person()) or (select house.person()) = (select house.trust()) or house.takes_call(school_id, rung));
-- The house itself passes a call on. Nobody answers her own.
alter policy answer on house.safeguarding_calls
  using ((select house.person()) = (select house.trust()) or (by_person <> (select house.person()) and house.takes_call(school_id, rung)));

-- Who sees the call sees in the log that there was one.
alter policy calls_are_the_dsls on house.history
  using (kind not in ('dsl-called', 'dsl-call-raised', 'dsl-call-answered') or by_person = (select house.person()) or (select house.person()) = (select house.trust())
    or exists (select from house.safeguarding_calls c where c.trust_id = history.trust_id and c.id = history.subject_id));

set local role house_eye;
drop function house.stands_in_for_dsl(uuid);
set local role house_owner;
