-- Comments of others: what the safeguarding lead had once stays hers.
-- Reason: only the latest addressee was asked; as soon as she passed a comment on, the account manager and the head read it again.
alter table house.comments
  -- Passed to the safeguarding lead, or taken up by her. Never unset.
  add column lead_had_it boolean not null default false,
  -- Who passed it on, so that whoever may not read its words knows whom to ask.
  add column passed_by uuid;
grant update (lead_had_it) on house.comments to house_eye;
set local role house_eye;
-- The eye's own policies show it all rows.
set local row_security = on;
update house.comments c set lead_had_it = true
  where c.passed_to = 'dsl'
    or exists (select from house.comment_decisions d where d.trust_id = c.trust_id and d.comment_id = c.id and d.deed = 'passed_dsl');
set local row_security = off;
set local role house_owner;
revoke update (lead_had_it) on house.comments from house_eye;
grant update (lead_had_it, passed_by) on house.comments to house_app;

-- Whoever the policy names reads it with the lead while it lies with her; whoever she passes it to reads that something was passed, and asks her.
drop policy who_may on house.comment_texts;
create policy who_may on house.comment_texts for select to house_app using (
  (select house.person()) = (select house.trust())
  or exists (select from house.comments c where c.trust_id = comment_texts.trust_id and c.id = comment_texts.comment_id and (
    (not c.lead_had_it and c.school_id = any ((select house.comment_schools())::uuid[]))
    or (c.names_dsl and c.school_id = any ((select house.safeguarding_schools())::uuid[]))
    or ((not c.lead_had_it or c.passed_to = 'dsl') and c.passed_roles <> '{}' and house.holds(c.passed_roles, c.school_id)))));
drop policy who_may on house.comment_decisions;
create policy who_may on house.comment_decisions for select to house_app using (
  (select house.person()) = (select house.trust()) or by_person = (select house.person())
  or exists (select from house.comments c where c.trust_id = comment_decisions.trust_id and c.id = comment_decisions.comment_id and (
    (not c.lead_had_it and c.school_id = any ((select house.comment_schools())::uuid[]))
    or (c.names_dsl and c.school_id = any ((select house.safeguarding_schools())::uuid[]))
    or ((not c.lead_had_it or c.passed_to = 'dsl') and c.passed_roles <> '{}' and house.holds(c.passed_roles, c.school_id)))));

-- Nothing that somebody is to decide is erased undecided: neither what cannot wait nor what was passed to somebody.
-- Reason: what was passed to the lead and did not count as urgent was gone after its days, before she had looked.
grant create on schema house to house_eye;
set local role house_eye;
create or replace function house.forget_comments(the_school uuid, the_before timestamptz, the_evidence timestamptz, the_most integer) returns setof uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  gone uuid[];
begin
  if house.person() is distinct from house.trust() then return; end if;
  gone := array(
    select c.id from house.comments c
    where c.trust_id = house.trust() and c.school_id = the_school and c.forgotten_at is null and c.keep_until <= the_before
      and not (c.state = 'passed' or (c.rank = 0 and c.state <> 'decided'))
      and (c.evidence_at is null or c.evidence_at <= the_evidence)
    order by c.keep_until limit the_most);
  delete from house.comment_texts x where x.trust_id = house.trust() and x.comment_id = any (gone);
  update house.comment_decisions d set words = '' where d.trust_id = house.trust() and d.comment_id = any (gone) and d.words <> '';
  update house.comments c set forgotten_at = the_before where c.trust_id = house.trust() and c.id = any (gone);
  return query select unnest(gone);
end $$;
set local role house_owner;
revoke create on schema house from house_eye;

-- The house takes the words in again where their writer writes new ones after the old were forgotten.
grant update (forgotten_at) on house.comments to house_app;
