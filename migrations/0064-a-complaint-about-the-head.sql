-- A family's complaint about the head goes to whoever stands in for the head, and past the head and everybody who works for her.
-- Reason: it went to whoever leads the school, also where it was about her; so a family that was wronged by the head had to tell the head.
alter table house.family_complaints
  add column about_head boolean not null default false,
  -- Roles that stand in for the head at this kind of school, on the day it came.
  add column goes_to text[] not null default '{}',
  -- Who led the school on the day it came. They never read it, whatever they become later.
  add column about_people uuid[] not null default '{}',
  add constraint goes_past_the_head check (about_head = (cardinality(goes_to) > 0) and (about_head or cardinality(about_people) = 0));
comment on column house.family_complaints.goes_to is 'Who reads and answers it, where it is about the head. Empty: those who keep the register of families, and whoever leads the school answers.';

drop policy of_my_families on house.family_complaints;
create policy of_my_families on house.family_complaints for select to house_app
  using (not about_head and school_id = any ((select house.family_schools())::uuid[]));
create policy of_the_stand_ins on house.family_complaints for select to house_app
  using (about_head and school_id = any (house.schools_where(goes_to)));
drop policy answer on house.family_complaints;
create policy answer on house.family_complaints for update to house_app
  using (answered_at is null and case when about_head then school_id = any (house.schools_where(goes_to))
    else school_id = any ((select house.family_schools())::uuid[]) end)
  with check (case when about_head then school_id = any (house.schools_where(goes_to))
    else school_id = any ((select house.family_schools())::uuid[]) end);
-- Not the head of that day, and nobody who leads the school today, whatever else she is: a proprietor or a governor can be the head too.
create policy not_about_oneself on house.family_complaints as restrictive for select to house_app
  using (not about_head or house.person() = house.trust()
    or (house.person() <> all (about_people)
      and school_id <> all ((select house.schools_where(array['headteacher', 'nursery_manager']))::uuid[])));

-- That it came and was answered is read by those who read it: each line of history is as silent as its complaint.
create policy complaints_about_the_head on house.history as restrictive for select to house_app
  using (kind not in ('complaint-about-head-came', 'complaint-about-head-answered')
    or exists (select from house.family_complaints c where c.trust_id = history.trust_id and c.id = history.subject_id));
create index family_complaints_about_head on house.family_complaints (trust_id, school_id, at) where about_head;
