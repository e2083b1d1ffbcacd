-- A question keeps everybody it has come to by name.
-- Reason: it had place for one. Whoever it came to next pushed out whoever was answering it, and where two were named (one acts, another is the
-- deputy) it had no place for either: they were mailed about what they could not read.
alter table house.policy_questions no force row level security;
alter table house.policy_questions add column to_people uuid[] not null default '{}';
update house.policy_questions set to_people = array[to_person] where to_person is not null;
drop policy mine_or_mine_to_answer on house.policy_questions;
drop policy answer on house.policy_questions;
alter table house.policy_questions drop column to_person;
create policy mine_or_mine_to_answer on house.policy_questions for select to house_app
  using (asked_by = (select house.person()) or (select house.person()) = (select house.trust()) or (select house.person()) = any (to_people) or house.holds(to_roles, school_id));
create policy answer on house.policy_questions for update to house_app
  using ((select house.person()) = (select house.trust()) or (asked_by <> (select house.person()) and ((select house.person()) = any (to_people) or house.holds(to_roles, school_id))));
alter table house.policy_questions force row level security;
comment on table house.policy_questions is 'Questions about a policy, and their answers. to_roles: every role it has come to so far; it climbs at due_at while nobody answers. to_people: everybody it has come to by name, in place of all who hold her role: the asker''s line manager by the register, whoever was named for a title of the policy, her deputy, whoever acts for her.';
