-- Whom a question came to by name reads and answers it while she holds any role at that school.
-- Reason: a former line manager who works at another school of the trust by now still read what is asked here, and could answer it.
drop policy mine_or_mine_to_answer on house.policy_questions;
drop policy answer on house.policy_questions;
create policy mine_or_mine_to_answer on house.policy_questions for select to house_app
  using (asked_by = (select house.person()) or (select house.person()) = (select house.trust())
    or ((select house.person()) = any (to_people) and school_id = any ((select house.my_schools())::uuid[])) or house.holds(to_roles, school_id));
create policy answer on house.policy_questions for update to house_app
  using ((select house.person()) = (select house.trust()) or (asked_by <> (select house.person())
    and (((select house.person()) = any (to_people) and school_id = any ((select house.my_schools())::uuid[])) or house.holds(to_roles, school_id))));
