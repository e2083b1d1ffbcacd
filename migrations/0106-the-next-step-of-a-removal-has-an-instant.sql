-- When a removal that nobody does is passed on next is written down, and they are taken in that order.
-- Reason: the hour was asked for and the school's working time only afterwards, so that two hundred old ones, none of them due on a Saturday, stood before the first
-- step of a new one, and were locked each minute.
alter table house.post_targets add column removal_next_at timestamptz;
comment on column house.post_targets.removal_next_at is 'When it is passed on next. Null: not reckoned yet, so that it is looked at an hour after it was to come down or was last passed on.';
