-- Words and subjects that one school watches in what it is about to say.
-- Reason: a list of the school's own (a word that warns or stops), and a subject that the head closes for a time, such as a dispute
-- (s1-reputation-10, s4-3-eg-11). Ended, never deleted: what was watched on the day of a post can be told later.

create table house.watched_words (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  -- 'subject' is closed for a time and is known by several words.
  does text not null check (does in ('warns', 'stops', 'subject')),
  name text not null check (length(name) between 1 and 60),
  words text[] not null check (cardinality(words) between 1 and 20),
  why text not null check (length(why) between 1 and 300),
  until date,
  added_by uuid not null,
  added_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  check ((does = 'subject') = (until is not null)),
  check ((ended_at is null) = (ended_by is null))
);
comment on table house.watched_words is 'What one school watches for in its own posts. A subject ends by itself on its day; a word when the head takes it off.';
create index watched_words_school on house.watched_words (trust_id, school_id) where ended_at is null;
select house.wall('watched_words');
create policy of_my_schools on house.watched_words to house_app
  using (school_id = any ((select house.my_schools())::uuid[])) with check (school_id = any ((select house.my_schools())::uuid[]));
revoke update, delete, truncate on house.watched_words from house_app;
grant update (ended_by, ended_at) on house.watched_words to house_app;
