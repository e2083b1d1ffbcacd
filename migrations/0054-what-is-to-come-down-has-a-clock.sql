-- What is to come down has one clock, which begins when it was asked and not when a machine last tried; and it was passed on once.
-- Reason: a removal that nobody did stood there as late and nothing happened; and whoever was to look could not tell how long a family had waited.
alter table house.post_targets
  add column coming_down_since timestamptz,
  add column removal_raised_at timestamptz;
comment on column house.post_targets.coming_down_since is 'When this was first to come down, by whatever way. Null: never, or before this was written down.';
comment on column house.post_targets.removal_raised_at is 'When it was passed on to whom the policy names, because it was not seen gone in time.';
create index post_targets_coming_down on house.post_targets (trust_id, coming_down_since)
  where state in ('removing', 'to_remove_by_hand') and removal_raised_at is null;
