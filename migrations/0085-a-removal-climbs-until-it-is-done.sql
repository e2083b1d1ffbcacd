-- A removal that nobody does climbs on: to whom the policy names, to the next in line, to the head, with whom it stays (decision 042).
-- Reason: it was passed on once, and if those few were away too a picture of a child stood there, late, and nobody else ever heard of it.
alter table house.post_targets
  add column removal_steps smallint not null default 0 check (removal_steps between 0 and 3);
-- Behind a forced wall its owner sees no row, so the wall is open to the owner for this one statement.
alter table house.post_targets no force row level security;
update house.post_targets set removal_steps = 1 where removal_raised_at is not null;
alter table house.post_targets force row level security;
comment on column house.post_targets.removal_steps is 'How often it was passed on because it was not seen gone in time. 3: it has come to everybody, and stays with the head.';
comment on column house.post_targets.removal_raised_at is 'When it was last passed on.';
drop index house.post_targets_coming_down;
create index post_targets_coming_down on house.post_targets (trust_id, coming_down_since)
  where state in ('removing', 'to_remove_by_hand') and removal_steps < 3;
