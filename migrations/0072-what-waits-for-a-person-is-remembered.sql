-- When a target was handed to a person, and when she was last reminded of it.
-- Reason: what was posted by hand on a Friday and told on Monday had failed meanwhile, and nothing said that somebody may have had it in hand; its
-- link was refused, and a post that is live stood in no register. And a reminder that was due in one hour of the day was lost when the worker was late.
alter table house.post_targets
  add column handed_over_at timestamptz,
  add column reminded_at timestamptz;
comment on column house.post_targets.handed_over_at is 'When it became a task for a person. Null: never; nobody can have posted it by hand.';
comment on column house.post_targets.reminded_at is 'When whoever may post it was last reminded.';

alter table house.posts add column reminded_at timestamptz;
comment on column house.posts.reminded_at is 'When whoever may decide on what waits was last reminded.';
