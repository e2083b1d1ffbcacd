-- What others write under the school's own posts, until a person has decided on it.
-- Reason: triage suggested and nobody was shown: a threat or a child's cry under a post waited until somebody happened to read the page.

-- Who keeps the official accounts, and so reads what is written under their posts; and who leads on safeguarding.
create function house.comment_schools() returns uuid[] language sql stable
  set search_path = pg_catalog, pg_temp
  as $$ select house.schools_where(array['account_manager', 'headteacher', 'trust_administrator']) $$;
create function house.safeguarding_schools() returns uuid[] language sql stable
  set search_path = pg_catalog, pg_temp
  as $$ select house.schools_where(array['dsl', 'deputy_dsl']) $$;
revoke execute on function house.comment_schools(), house.safeguarding_schools() from public;
grant execute on function house.comment_schools(), house.safeguarding_schools() to house_app;

create table house.comments (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  account_id uuid not null,
  -- The post it stands under; null where it was entered by hand and nobody said.
  post_id uuid,
  target_id uuid,
  how text not null check (how in ('read', 'by_hand')),
  said_as text not null check (said_as in ('comment', 'mention', 'message', 'review')),
  -- SHA-256 of its address there, which names its writer: kept when the words are forgotten, so that it is not taken in again.
  remote_hash text check (remote_hash ~ '^[0-9a-f]{64}$'),
  remote_cid text,
  written_at timestamptz,
  found_at timestamptz not null,
  entered_by uuid,
  -- How it stands there.
  there text not null check (there in ('there', 'changed', 'gone')),
  there_at timestamptz not null,
  -- What the check suggests. Not a word of the comment.
  category text not null,
  route text not null,
  also text[] not null,
  keep_evidence boolean not null,
  sure real not null check (sure between 0 and 1),
  -- 0: cannot wait.
  rank integer not null check (rank between 0 and 2),
  names_dsl boolean not null,
  -- When somebody was mailed that it cannot wait.
  told_at timestamptz,
  state text not null check (state in ('waiting', 'passed', 'decided')),
  passed_to text check (passed_to in ('dsl', 'senior', 'complaints')),
  -- Who the policy named on the day it was passed on.
  passed_roles text[] not null default '{}',
  -- All to whom it was ever passed: they see that it is there and what became of it, and its words only while it is theirs.
  known_to_roles text[] not null default '{}',
  evidence_at timestamptz,
  -- SHA-256 of what was kept.
  evidence_hash text check (evidence_hash ~ '^[0-9a-f]{64}$'),
  keep_until timestamptz not null,
  forgotten_at timestamptz,
  changed_at timestamptz not null,
  primary key (trust_id, id),
  unique (trust_id, account_id, remote_hash),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, account_id) references house.accounts,
  foreign key (trust_id, post_id) references house.posts,
  check ((state = 'passed') <= (passed_to is not null)),
  check ((how = 'read') = (remote_hash is not null)),
  check ((how = 'by_hand') = (entered_by is not null)),
  check ((evidence_at is null) = (evidence_hash is null))
);
comment on table house.comments is 'What others wrote under, or to, official accounts of a school: when, what the check suggests and what became of it. Their words lie in comment_texts.';
create index comments_open on house.comments (trust_id, school_id, rank, found_at) where state <> 'decided';
create index comments_target on house.comments (trust_id, target_id);
create index comments_to_forget on house.comments (trust_id, keep_until) where forgotten_at is null;
select house.wall('comments');
create policy who_may on house.comments for select to house_app using (
  (select house.person()) = (select house.trust())
  or school_id = any ((select house.comment_schools())::uuid[])
  or (names_dsl and school_id = any ((select house.safeguarding_schools())::uuid[]))
  or (known_to_roles <> '{}' and house.holds(known_to_roles, school_id)));
create policy who_may_change on house.comments for update to house_app using (
  (select house.person()) = (select house.trust())
  or school_id = any ((select house.comment_schools())::uuid[])
  or (names_dsl and school_id = any ((select house.safeguarding_schools())::uuid[]))
  or (known_to_roles <> '{}' and house.holds(known_to_roles, school_id)));
create policy read_there on house.comments for insert to house_app
  with check (how = 'read' and (select house.person()) = (select house.trust()));
create policy enter on house.comments for insert to house_app
  with check (how = 'by_hand' and entered_by = (select house.person()) and school_id = any ((select house.comment_schools())::uuid[]));
revoke update, delete, truncate on house.comments from house_app;
grant update (remote_cid, there, there_at, category, route, also, keep_evidence, sure, rank, names_dsl, told_at, state, passed_to, passed_roles, known_to_roles,
  evidence_at, evidence_hash, keep_until, changed_at) on house.comments to house_app;

create table house.comment_texts (
  trust_id uuid not null,
  comment_id uuid not null,
  -- From 1; another where it was changed there.
  number integer not null check (number > 0),
  school_id uuid not null,
  text text not null check (length(text) <= 20000),
  writer text not null check (length(writer) <= 400),
  link text not null check (length(link) <= 2000),
  -- The address by which the network knows it; '' where there is none.
  remote_uri text not null check (length(remote_uri) <= 2000),
  -- Something is attached there, which is never fetched.
  attached boolean not null,
  -- Why the check suggests what it does: it quotes.
  because text not null,
  read_at timestamptz not null,
  primary key (trust_id, comment_id, number),
  foreign key (trust_id, comment_id) references house.comments
);
comment on table house.comment_texts is 'Words and names of strangers, perhaps of children. Erased by house.forget_comments alone.';
select house.wall('comment_texts');
-- Once it was passed to the safeguarding lead, those who keep the accounts read its words no more.
create policy who_may on house.comment_texts for select to house_app using (
  (select house.person()) = (select house.trust())
  or exists (select from house.comments c where c.trust_id = comment_texts.trust_id and c.id = comment_texts.comment_id and (
    (c.passed_to is distinct from 'dsl' and c.school_id = any ((select house.comment_schools())::uuid[]))
    or (c.names_dsl and c.school_id = any ((select house.safeguarding_schools())::uuid[]))
    or (c.passed_roles <> '{}' and house.holds(c.passed_roles, c.school_id)))));
create policy read_there on house.comment_texts for insert to house_app
  with check ((select house.person()) = (select house.trust()));
create policy enter on house.comment_texts for insert to house_app
  with check (number = 1 and exists (select from house.comments c where c.trust_id = comment_texts.trust_id and c.id = comment_texts.comment_id
    and c.how = 'by_hand' and c.entered_by = (select house.person())));
revoke update, delete, truncate on house.comment_texts from house_app;
create policy eye_sees on house.comment_texts for select to house_eye using (true);
create policy eye_forgets on house.comment_texts for delete to house_eye using (true);
grant select, delete on house.comment_texts to house_eye;
create policy eye_sees on house.comments for select to house_eye using (true);
create policy eye_marks on house.comments for update to house_eye using (true) with check (true);
grant select, update (forgotten_at) on house.comments to house_eye;

create table house.comment_decisions (
  trust_id uuid not null,
  id uuid not null,
  comment_id uuid not null,
  school_id uuid not null,
  deed text not null check (deed in ('no_action', 'answered', 'hidden', 'deleted', 'reported', 'passed_dsl', 'passed_senior', 'passed_complaints', 'taken_up')),
  -- Why, or what was answered: read as the comment's words are.
  words text not null check (length(words) <= 4000),
  -- Who saw an answer before it went out.
  seen_by uuid,
  -- What the check had suggested, and whether whoever decided said that it was wrong.
  suggested text not null,
  was_wrong boolean not null,
  rather text,
  by_person uuid not null,
  by_role text not null,
  clauses text[] not null,
  at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, comment_id) references house.comments,
  check (rather is null or was_wrong)
);
create index comment_decisions_comment on house.comment_decisions (trust_id, comment_id, at);
create index comment_decisions_school on house.comment_decisions (trust_id, school_id, at);
select house.wall('comment_decisions');
create policy who_may on house.comment_decisions for select to house_app using (
  (select house.person()) = (select house.trust()) or by_person = (select house.person())
  or exists (select from house.comments c where c.trust_id = comment_decisions.trust_id and c.id = comment_decisions.comment_id and (
    (c.passed_to is distinct from 'dsl' and c.school_id = any ((select house.comment_schools())::uuid[]))
    or (c.names_dsl and c.school_id = any ((select house.safeguarding_schools())::uuid[]))
    or (c.passed_roles <> '{}' and house.holds(c.passed_roles, c.school_id)))));
create policy decide on house.comment_decisions for insert to house_app
  with check (by_person = (select house.person()) and exists (select from house.comments c
    where c.trust_id = comment_decisions.trust_id and c.id = comment_decisions.comment_id and c.school_id = comment_decisions.school_id));
revoke update, delete, truncate on house.comment_decisions from house_app;
create policy eye_sees on house.comment_decisions for select to house_eye using (true);
create policy eye_forgets on house.comment_decisions for update to house_eye using (true) with check (true);
grant select, update (words) on house.comment_decisions to house_eye;

create table house.comment_looks (
  trust_id uuid not null,
  id uuid not null,
  comment_id uuid not null,
  school_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, comment_id) references house.comments
);
comment on table house.comment_looks is 'Who read the words of a comment that may tell of a child at risk.';
create index comment_looks_comment on house.comment_looks (trust_id, comment_id, at);
select house.wall('comment_looks');
create policy who_may on house.comment_looks for select to house_app using (
  person_id = (select house.person()) or school_id = any ((select house.safeguarding_schools())::uuid[])
  or school_id = any ((select house.schools_where(array['headteacher', 'trust_administrator']))::uuid[]));
create policy mine on house.comment_looks for insert to house_app
  with check (person_id = (select house.person()) and exists (select from house.comment_texts x
    where x.trust_id = comment_looks.trust_id and x.comment_id = comment_looks.comment_id));
revoke update, delete, truncate on house.comment_looks from house_app;

-- When the replies to a post were last read, and when they are to be read again. Nobody's name.
create table house.reply_reads (
  trust_id uuid not null,
  target_id uuid not null,
  school_id uuid not null,
  account_id uuid not null,
  read_at timestamptz,
  next_at timestamptz not null,
  tries integer not null default 0,
  -- As the network counts them: read whole only where something may be new.
  replies integer not null default 0,
  problem text,
  -- There were more than are taken in at once.
  cut_short boolean not null default false,
  primary key (trust_id, target_id),
  foreign key (trust_id, target_id) references house.post_targets,
  foreign key (trust_id, account_id) references house.accounts
);
create index reply_reads_due on house.reply_reads (trust_id, next_at);
select house.wall('reply_reads');
create policy of_my_schools on house.reply_reads for select to house_app using (school_id = any ((select house.my_schools())::uuid[]));
create policy the_house_begins on house.reply_reads for insert to house_app with check ((select house.person()) = (select house.trust()));
create policy the_house_reads on house.reply_reads for update to house_app using ((select house.person()) = (select house.trust()));
revoke delete, truncate on house.reply_reads from house_app;

-- How often each category was suggested at a school, and how often somebody said that it was wrong. Numbers alone, for whoever works there.
create function house.count_suggestions(the_school uuid, the_since timestamptz)
  returns table (category text, suggested integer, wrong integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  select d.suggested, count(*)::int, (count(*) filter (where d.was_wrong))::int
  from house.comment_decisions d
  where d.trust_id = house.trust() and d.school_id = the_school and the_school = any (house.my_schools()) and d.at >= the_since
  group by 1 order by 1
$$;

-- The words whose time is over: those of comments whose end has come, with what was written about them. One that cannot wait and waits stays; so
-- does evidence, until the end that the school has named for it (the_evidence; null: it has named none). @returns the comments it forgot
create function house.forget_comments(the_school uuid, the_before timestamptz, the_evidence timestamptz, the_most integer) returns setof uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  gone uuid[];
begin
  if house.person() is distinct from house.trust() then return; end if;
  gone := array(
    select c.id from house.comments c
    where c.trust_id = house.trust() and c.school_id = the_school and c.forgotten_at is null and c.keep_until <= the_before
      and not (c.rank = 0 and c.state <> 'decided')
      and (c.evidence_at is null or c.evidence_at <= the_evidence)
    order by c.keep_until limit the_most);
  delete from house.comment_texts x where x.trust_id = house.trust() and x.comment_id = any (gone);
  update house.comment_decisions d set words = '' where d.trust_id = house.trust() and d.comment_id = any (gone) and d.words <> '';
  update house.comments c set forgotten_at = the_before where c.trust_id = house.trust() and c.id = any (gone);
  return query select unnest(gone);
end $$;
revoke execute on function house.count_suggestions(uuid, timestamptz), house.forget_comments(uuid, timestamptz, timestamptz, integer) from public;
grant execute on function house.count_suggestions(uuid, timestamptz), house.forget_comments(uuid, timestamptz, timestamptz, integer) to house_app;
grant create on schema house to house_eye;
alter function house.count_suggestions(uuid, timestamptz) owner to house_eye;
alter function house.forget_comments(uuid, timestamptz, timestamptz, integer) owner to house_eye;
revoke create on schema house from house_eye;
