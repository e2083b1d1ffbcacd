-- A complaint about the head stays with whoever reads it when the head goes.
-- Reason: whoever leads in the head's place, or acts for her, counted as the head; so the proprietor who was to answer it lost it on the day on which the head
-- was gone. Barred are those of the day it came, and whoever holds the title herself today.
drop policy not_about_oneself on house.family_complaints;
create policy not_about_oneself on house.family_complaints as restrictive for select to house_app
  using (not about_head or house.person() = house.trust()
    or (house.person() <> all (about_people)
      and not exists (
        select from house.role_holdings h
        where h.trust_id = family_complaints.trust_id and h.person_id = house.person()
          and h.role in ('headteacher', 'nursery_manager') and h.acting_for is null
          and (h.school_id is null or h.school_id = family_complaints.school_id)
          and h.starts_on <= (now() at time zone 'Europe/London')::date
          and (h.ends_on is null or h.ends_on >= (now() at time zone 'Europe/London')::date))));
