-- A picture that somebody stops is sealed: nobody opens its bytes any more, and the post with it goes nowhere.
-- Reason: whoever approves may be the first to see that a child in it is undressed, changing or hurt. Refusing the post left the picture to be
-- opened by every colleague; deleting it would destroy what the safeguarding lead and the police may need.

alter table house.posts drop constraint posts_state_check;
alter table house.posts add constraint posts_state_check
  check (state in ('draft', 'waiting', 'changes_asked', 'refused', 'approved', 'expired', 'stopped', 'sealed'));
-- A draft that was sealed stays its author's own.
alter policy of_my_schools on house.posts
  using (school_id = any ((select house.my_schools())::uuid[])
    and ((state <> 'draft' and (state <> 'sealed' or version_id is not null)) or author_id = (select house.person()) or (select house.person()) = (select house.trust())));

-- Whoever the call is about is not asked, and sees nothing of it: a lead whose own post it is.
alter table house.safeguarding_calls add column not_asked uuid;
comment on column house.safeguarding_calls.not_asked is 'Whose post the call is about: she is neither asked nor shown it. Null: nobody but the caller is left out.';
alter policy mine_or_the_dsls on house.safeguarding_calls
  using (by_person = (select house.person()) or (select house.person()) = (select house.trust())
    or ((not_asked is null or not_asked <> (select house.person())) and house.takes_call(school_id, rung)));
alter policy answer on house.safeguarding_calls
  using ((select house.person()) = (select house.trust())
    or (by_person <> (select house.person()) and (not_asked is null or not_asked <> (select house.person())) and house.takes_call(school_id, rung)));

create table house.post_seals (
  trust_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  school_id uuid not null,
  author_id uuid not null,
  call_id uuid not null,
  -- The seal of another post that had the same picture; null: somebody pressed at this one.
  follows uuid,
  was_state text not null check (was_state in ('draft', 'waiting', 'changes_asked', 'refused', 'approved', 'expired', 'stopped')),
  by_person uuid not null,
  at timestamptz not null,
  released_by uuid,
  released_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, post_id) references house.posts,
  foreign key (trust_id, call_id) references house.safeguarding_calls,
  foreign key (trust_id, follows) references house.post_seals,
  check ((released_by is null) = (released_at is null))
);
comment on table house.post_seals is 'Somebody stopped a picture of a post. was_state: where the post stood, for the day on which a safeguarding lead finds that it was pressed by mistake.';
create unique index post_seals_open on house.post_seals (trust_id, post_id) where released_at is null;
create index post_seals_follows on house.post_seals (trust_id, follows);
select house.wall('post_seals');
create policy mine_or_the_dsls on house.post_seals for select to house_app
  using (by_person = (select house.person()) or (select house.person()) = (select house.trust()) or (author_id <> (select house.person()) and house.holds(array['dsl', 'deputy_dsl'], school_id))
    or exists (select from house.safeguarding_calls c where c.trust_id = post_seals.trust_id and c.id = post_seals.call_id));
create policy press on house.post_seals for insert to house_app
  with check (by_person = (select house.person()) and school_id = any ((select house.my_schools())::uuid[]));
create policy release on house.post_seals for update to house_app
  using ((select house.person()) = (select house.trust()) or (author_id <> (select house.person()) and house.holds(array['dsl', 'deputy_dsl'], school_id)));
revoke update, delete, truncate on house.post_seals from house_app;
grant update (released_by, released_at) on house.post_seals to house_app;

-- Which bytes. Everybody of the trust may ask whether one is sealed, which says neither where nor why.
create table house.sealed_pictures (
  trust_id uuid not null,
  seal_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  released boolean not null,
  primary key (trust_id, seal_id, sha256),
  foreign key (trust_id, seal_id) references house.post_seals
);
create index sealed_pictures_bytes on house.sealed_pictures (trust_id, sha256) where not released;
select house.wall('sealed_pictures');
create policy asked_by_all on house.sealed_pictures for select to house_app using (true);
create policy press on house.sealed_pictures for insert to house_app
  with check (exists (select from house.post_seals s where s.trust_id = sealed_pictures.trust_id and s.id = sealed_pictures.seal_id and s.by_person = (select house.person())));
create policy release on house.sealed_pictures for update to house_app
  using (exists (select from house.post_seals s where s.trust_id = sealed_pictures.trust_id and s.id = sealed_pictures.seal_id
    and ((select house.person()) = (select house.trust()) or (s.author_id <> (select house.person()) and house.holds(array['dsl', 'deputy_dsl'], s.school_id)))));
revoke update, delete, truncate on house.sealed_pictures from house_app;
grant update (released) on house.sealed_pictures to house_app;

-- That something was sealed, and by whom, is between whoever pressed and the safeguarding leads.
create policy seals_are_the_dsls on house.history as restrictive for select to house_app
  using (kind not in ('picture-sealed', 'picture-released') or by_person = (select house.person()) or (select house.person()) = (select house.trust())
    or exists (select from house.post_seals s where s.trust_id = history.trust_id and s.post_id = history.subject_id));
