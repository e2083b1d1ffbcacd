-- A removal keeps everybody whom it was passed on to.
-- Reason: they were reckoned anew from whoever holds the roles today, so that a new policy or another head took it off those who had been asked, and whoever came into a
-- role later counted as told.
alter table house.post_targets add column removal_people uuid[] not null default '{}';
comment on column house.post_targets.removal_people is 'Whom it was passed on to, step by step, because it was not seen gone in time. They may take it down while they hold any role at the school.';
