-- A video of a draft, its still pictures with what was seen in each, and what was seen in the video of a version.
-- Reason: a video is looked at as pictures are, one still picture a second, and what was found belongs to exactly the bytes that the approver plays.

create table house.post_videos (
  trust_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  -- Of the file that was made of the upload; the upload is not kept. Without its sound it is another file.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  duration_ms integer not null check (duration_ms between 1 and 60500),
  sound boolean not null,
  removed text not null,
  added_at timestamptz not null,
  primary key (trust_id, id),
  -- One for each post.
  unique (trust_id, post_id),
  foreign key (trust_id, post_id) references house.posts
);
comment on column house.post_videos.removed is 'JSON: which kinds of hidden data (place, time, device) the original carried; they are not kept.';
select house.wall('post_videos');
create policy as_its_post on house.post_videos to house_app
  using (exists (select from house.posts p where p.trust_id = post_videos.trust_id and p.id = post_videos.post_id))
  with check (exists (select from house.posts p where p.trust_id = post_videos.trust_id and p.id = post_videos.post_id));
-- A video taken out of a draft is really taken out; versions keep their own.
grant delete on house.post_videos to house_app;

create table house.video_frames (
  trust_id uuid not null,
  video_id uuid not null,
  -- From the beginning of the video.
  second integer not null check (second between 0 and 60),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  state text not null check (state in ('waiting', 'looked', 'not_possible')),
  -- Moves on while the video is looked at: whoever hands in waits while something happens.
  asked_at timestamptz not null,
  -- Faces, words and codes with their places. Words can name a child: they are content and go with their video.
  look jsonb check (house.is_list(look -> 'faces') and house.is_list(look -> 'words') and house.is_list(look -> 'codes')),
  primary key (trust_id, video_id, second),
  foreign key (trust_id, video_id) references house.post_videos on delete cascade,
  check ((state = 'looked') = (look is not null))
);
comment on table house.video_frames is 'One still picture a second of a draft''s video, which stays the same where its sound is taken away. The one shown before it plays is among them.';
create index video_frames_sha256 on house.video_frames (trust_id, sha256);
select house.wall('video_frames');
create policy as_its_video on house.video_frames to house_app
  using (exists (select from house.post_videos v where v.trust_id = video_frames.trust_id and v.id = video_frames.video_id))
  with check (exists (select from house.post_videos v where v.trust_id = video_frames.trust_id and v.id = video_frames.video_id));
grant delete on house.video_frames to house_app;

create table house.version_video_looks (
  trust_id uuid not null,
  version_id uuid not null,
  school_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Each still picture with what was seen in it, as canonical JSON, exact bytes. The version's content holds its SHA-256.
  looks text not null check (house.is_list(looks::jsonb)),
  primary key (trust_id, version_id),
  foreign key (trust_id, version_id) references house.post_versions
);
comment on table house.version_video_looks is 'Written with the version and never changed. Words read in a video can name a child: they go when the version goes.';
select house.wall('version_video_looks');
create policy of_my_schools on house.version_video_looks for select to house_app using (school_id = any ((select house.my_schools())::uuid[]));
create policy add on house.version_video_looks for insert to house_app with check (school_id = any ((select house.my_schools())::uuid[]));
revoke update, delete, truncate on house.version_video_looks from house_app;
