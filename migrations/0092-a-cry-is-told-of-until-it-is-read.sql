-- Who may be in danger is told of until somebody has read it.
-- Reason: a comment that cannot wait was marked as told before anybody was asked for, so where everybody was away it was told to nobody, and never again.
alter table house.comments add column reminded_at timestamptz;
comment on column house.comments.reminded_at is 'When it was last brought to mind, because nobody had read it. Apart from told_at, so that a reminder puts no new comment off.';

-- The house asks whether anybody has pressed, and nothing else of who read what.
create policy house_sees on house.comment_looks for select to house_app using ((select house.person()) = (select house.trust()));
grant update (reminded_at) on house.comments to house_app;
