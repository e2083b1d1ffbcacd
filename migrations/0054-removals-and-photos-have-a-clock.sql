-- What is to come down has one clock, which begins when it was asked and not when a machine last tried; and it was passed on once.
-- Reason: a removal that nobody did stood there as late and nothing happened; and whoever was to look could not tell how long a family had waited.
alter table house.post_targets
  add column coming_down_since timestamptz,
  add column removal_raised_at timestamptz;
comment on column house.post_targets.coming_down_since is 'When this was first to come down, by whatever way. Null: never, or before this was written down.';
comment on column house.post_targets.removal_raised_at is 'When it was passed on to whom the policy names, because it was not seen gone in time.';
create index post_targets_coming_down on house.post_targets (trust_id, coming_down_since)
  where state in ('removing', 'to_remove_by_hand') and removal_raised_at is null;

-- Who took the pictures of a post with a phone of her own is reminded to delete them there, and says by a press that she did.
-- Reason: policies say that photos come off the phone, "immediately" or once they are shared, and nobody asked whether they had.
create table house.phone_photos (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  post_id uuid not null,
  version_id uuid not null,
  person_id uuid not null,
  -- Ids of the pictures (or of the video) of the draft. What they show is not kept here.
  pictures uuid[] not null check (cardinality(pictures) > 0),
  -- Hours after the moment that the policy named on the day of handing in.
  hours integer not null check (hours > 0),
  clauses text[] not null,
  asked_at timestamptz not null,
  -- Null: the policy's moment is that the post is out, and it is not yet.
  due_at timestamptz,
  told_out_at timestamptz,
  told_late_at timestamptz,
  deleted_at timestamptz,
  primary key (trust_id, id),
  unique (trust_id, version_id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, post_id) references house.posts,
  foreign key (trust_id, version_id) references house.post_versions,
  foreign key (trust_id, person_id) references house.people
);
comment on table house.phone_photos is 'Photos of a post that were taken with a phone of its author, until she says that they are deleted there.';
create index phone_photos_post on house.phone_photos (trust_id, post_id);
create index phone_photos_person on house.phone_photos (trust_id, person_id) where deleted_at is null;
create index phone_photos_due on house.phone_photos (trust_id, due_at) where deleted_at is null;
select house.wall('phone_photos');
create policy of_my_schools on house.phone_photos for select to house_app using (school_id = any ((select house.my_schools())::uuid[]));
create policy hers on house.phone_photos for insert to house_app
  with check (person_id = (select house.person()) and school_id = any ((select house.my_schools())::uuid[]));
-- She says that they are deleted. The clock begins when whoever posts by hand, or the house, says that the post is out: so it is of the school.
create policy change on house.phone_photos for update to house_app using (school_id = any ((select house.my_schools())::uuid[]));
revoke update, delete, truncate on house.phone_photos from house_app;
grant update (due_at, told_out_at, told_late_at, deleted_at) on house.phone_photos to house_app;
