-- Tasks for a person from before 0072 were handed over when they became one.
-- Reason: their rows say of none when it was handed over, so it counted as never posted by hand, and the link of what somebody had posted was refused.
alter table house.post_targets no force row level security;
update house.post_targets set handed_over_at = changed_at where state = 'to_post_by_hand' and handed_over_at is null;
alter table house.post_targets force row level security;
