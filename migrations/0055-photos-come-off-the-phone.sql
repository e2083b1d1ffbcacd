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
