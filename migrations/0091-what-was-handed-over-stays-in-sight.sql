-- A post that a colleague may have posted by hand stays in sight of the school, though its author took it back.
-- Reason: it became a draft, which nobody but its author sees, when "Change it" was pressed twice, or once its time was over, or for the next version; so the
-- link of what was on the platform was refused, and nobody could take it down.
alter table house.posts no force row level security;
alter table house.post_targets no force row level security;
alter table house.post_versions no force row level security;
update house.posts p
  set state = 'changes_asked',
      version_id = (select v.id from house.post_versions v where v.trust_id = p.trust_id and v.post_id = p.id order by v.number desc limit 1)
  where p.state = 'draft'
    and exists (
      select from house.post_targets t
      where t.trust_id = p.trust_id and t.post_id = p.id and t.handed_over_at is not null and t.state <> 'gone');
alter table house.posts force row level security;
alter table house.post_targets force row level security;
alter table house.post_versions force row level security;
