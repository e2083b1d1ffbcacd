-- Which pupils a version shows or names, as its author said.
-- Reason: when a family withdraws, every post with that child has to be found at once, among 200,000 and without reading each.

create table house.post_children (
  trust_id uuid not null,
  version_id uuid not null,
  pupil_id uuid not null,
  post_id uuid not null,
  school_id uuid not null,
  kinds text[] not null check (cardinality(kinds) > 0
    and kinds <@ array['face', 'unrecognisable', 'first_name', 'full_name', 'work', 'voice_video', 'name_with_image']),
  primary key (trust_id, version_id, pupil_id),
  foreign key (trust_id, version_id) references house.post_versions,
  foreign key (trust_id, post_id) references house.posts,
  foreign key (trust_id, pupil_id) references house.pupils
);
comment on table house.post_children is 'Written with the version and never changed. What is approved is bound by the version''s own content, which says the same.';
create index post_children_pupil on house.post_children (trust_id, pupil_id);
select house.wall('post_children');
create policy of_my_schools on house.post_children for select to house_app using (school_id = any ((select house.my_schools())::uuid[]));
create policy add on house.post_children for insert to house_app with check (school_id = any ((select house.my_schools())::uuid[]));
revoke update, delete, truncate on house.post_children from house_app;
