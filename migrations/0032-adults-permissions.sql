-- What adults say about being shown, named or quoted in official posts of a school, and which adults a version shows or names.
-- Reason: a policy may want written permission given in advance (s1-respect-02) or the consent of staff to photographs (s2-content-04c); that an
-- author remembers it is no proof, and a permission that ends has to find the posts it was given for.

create table house.other_adults (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  what text not null check (what in ('parent', 'governor', 'visitor', 'supplier', 'other')),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.other_adults is 'Adults who do not work here and are to be shown or named in a post. Whoever writes adds one by name; permission is written down by the office.';
create index other_adults_school on house.other_adults (trust_id, school_id);
select house.wall('other_adults');
create policy of_my_schools on house.other_adults for select to house_app
  using (school_id = any ((select house.my_schools())::uuid[]));
create policy add on house.other_adults for insert to house_app
  with check (added_by = (select house.person()) and school_id = any ((select house.my_schools())::uuid[]));
revoke update, delete, truncate on house.other_adults from house_app;

create table house.adult_asks (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  person_id uuid not null,
  kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ array['picture', 'name', 'words']),
  places text[] not null check (cardinality(places) > 0
    and places <@ array['in_school', 'website', 'social', 'bluesky', 'facebook', 'instagram', 'x', 'linkedin', 'youtube', 'tiktok', 'mastodon', 'other']),
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, person_id) references house.people
);
comment on table house.adult_asks is 'That a member of staff was asked "may we show you?". Whether she has answered stands in adult_answers, which fewer people read.';
create index adult_asks_person on house.adult_asks (trust_id, person_id);
select house.wall('adult_asks');
create policy asked_of_me on house.adult_asks for select to house_app using (person_id = (select house.person()));
create policy of_my_schools on house.adult_asks for select to house_app
  using (school_id = any ((select house.my_schools())::uuid[]));
create policy ask on house.adult_asks for insert to house_app
  with check (asked_by = (select house.person()) and school_id = any ((select house.my_schools())::uuid[]));
revoke update, delete, truncate on house.adult_asks from house_app;

create table house.adult_answers (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  -- Who: a member of staff, or somebody else.
  person_id uuid,
  other_id uuid,
  ask_id uuid,
  answer text not null check (answer in ('yes', 'no', 'withdrawn')),
  kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ array['picture', 'name', 'words']),
  places text[] not null check (cardinality(places) > 0
    and places <@ array['in_school', 'website', 'social', 'bluesky', 'facebook', 'instagram', 'x', 'linkedin', 'youtube', 'tiktok', 'mastodon', 'other']),
  -- `own_press`: she is signed in. `told`: said to the office, which is enough to end a permission and never to give one.
  how text not null check (how in ('own_press', 'paper', 'letter', 'email', 'told')),
  kept_at text check (length(kept_at) between 1 and 500),
  words text not null check (length(words) <= 4000),
  given_on date not null,
  -- The last day on which a yes holds.
  until date,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  notice_version text not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, person_id) references house.people,
  foreign key (trust_id, other_id) references house.other_adults,
  foreign key (trust_id, ask_id) references house.adult_asks,
  check ((person_id is null) <> (other_id is null)),
  check (how <> 'own_press' or person_id is not null),
  check (answer <> 'yes' or (how <> 'told' and length(words) > 0)),
  check ((how in ('paper', 'letter', 'email')) = (kept_at is not null)),
  check (until is null or answer = 'yes')
);
comment on table house.adult_answers is 'Everything an adult ever said about being shown, named or quoted, in its words. Never changed: who says something else gets another row.';
create index adult_answers_person on house.adult_answers (trust_id, person_id);
create index adult_answers_other on house.adult_answers (trust_id, other_id);
select house.wall('adult_answers');
create policy my_own on house.adult_answers for select to house_app using (person_id = (select house.person()));
create policy of_the_office on house.adult_answers for select to house_app
  using (school_id = any ((select house.family_schools())::uuid[]));
-- Nobody presses for somebody else.
create policy press on house.adult_answers for insert to house_app
  with check (how = 'own_press' and person_id = (select house.person()) and recorded_by = (select house.person()));
create policy write_down on house.adult_answers for insert to house_app
  with check (how <> 'own_press' and recorded_by = (select house.person())
    and school_id = any ((select house.family_schools())::uuid[]));
revoke update, delete, truncate on house.adult_answers from house_app;

create table house.post_adults (
  trust_id uuid not null,
  version_id uuid not null,
  -- A person's or somebody else's id.
  adult_id uuid not null,
  post_id uuid not null,
  school_id uuid not null,
  kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ array['picture', 'name', 'words']),
  primary key (trust_id, version_id, adult_id),
  foreign key (trust_id, version_id) references house.post_versions,
  foreign key (trust_id, post_id) references house.posts
);
comment on table house.post_adults is 'Written with the version and never changed, as post_children is. What is approved is bound by the version''s own content.';
create index post_adults_adult on house.post_adults (trust_id, adult_id);
select house.wall('post_adults');
create policy of_my_schools on house.post_adults for select to house_app using (school_id = any ((select house.my_schools())::uuid[]));
create policy add on house.post_adults for insert to house_app with check (school_id = any ((select house.my_schools())::uuid[]));
revoke update, delete, truncate on house.post_adults from house_app;

-- All that the rule needs, for whoever writes or decides at the school: no words, no paper, no reason.
create function house.adult_facts(the_school uuid, the_adults uuid[])
  returns table (adult_id uuid, answer text, kinds text[], places text[], given_on date, until date, recorded_at timestamptz)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select coalesce(a.person_id, a.other_id), a.answer, a.kinds, a.places, a.given_on, a.until, a.recorded_at
  from house.adult_answers a
  where a.trust_id = house.trust() and a.school_id = the_school and the_school = any (house.my_schools())
    and (a.person_id = any (the_adults) or a.other_id = any (the_adults))
$$;

create policy eye_sees on house.adult_answers for select to house_eye using (true);
grant select on house.adult_answers to house_eye;
revoke execute on function house.adult_facts(uuid, uuid[]) from public;
grant execute on function house.adult_facts(uuid, uuid[]) to house_app;
grant create on schema house to house_eye;
alter function house.adult_facts(uuid, uuid[]) owner to house_eye;
revoke create on schema house from house_eye;
