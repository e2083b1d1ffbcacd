-- What a family asks to be taken down, what it is told when it is gone, and what it says to the school about a post.
-- Reason: whoever withdraws wants to know that it was done, and has to be told by the school and not to look for herself; and a complaint that lies
-- in somebody's mailbox cannot be shown later.

create table house.family_takedowns (
  trust_id uuid not null,
  -- A post on one account; the room above knows it. No foreign key downwards to it.
  target_id uuid not null,
  guardian_id uuid not null,
  pupil_id uuid not null,
  school_id uuid not null,
  platform text not null,
  -- Null: she withdrew an answer and did not ask for this post.
  asked_at timestamptz,
  notice_version text not null,
  gone_at timestamptz,
  -- Null while nobody has told her.
  told_how text check (told_how in ('mail', 'office')),
  told_at timestamptz,
  told_by uuid,
  primary key (trust_id, target_id, guardian_id),
  foreign key (trust_id, guardian_id) references house.guardians,
  foreign key (trust_id, pupil_id) references house.pupils,
  foreign key (trust_id, school_id) references house.schools,
  check ((told_how is null) = (told_at is null)),
  check (told_at is null or gone_at is not null)
);
comment on table house.family_takedowns is 'A guardian who asked for a removal or withdrew, and one post on one account. After a flag alone there is no row: nobody is told.';
create index family_takedowns_pupil on house.family_takedowns (trust_id, pupil_id);
select house.wall('family_takedowns');
create policy of_my_families on house.family_takedowns for select to house_app
  using (school_id = any ((select house.family_schools())::uuid[]));
create policy add on house.family_takedowns for insert to house_app
  with check (school_id = any ((select house.family_schools())::uuid[]));
create policy tell on house.family_takedowns for update to house_app
  using (school_id = any ((select house.family_schools())::uuid[]))
  with check (school_id = any ((select house.family_schools())::uuid[]));
revoke update, delete, truncate on house.family_takedowns from house_app;
grant update (asked_at, gone_at, told_how, told_at, told_by) on house.family_takedowns to house_app;

create table house.family_complaints (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  guardian_id uuid not null,
  words text not null check (length(words) between 1 and 5000),
  notice_version text not null,
  at timestamptz not null,
  answer text check (length(answer) between 1 and 5000),
  answered_by uuid,
  answered_name text,
  answered_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, guardian_id) references house.guardians,
  foreign key (trust_id, school_id) references house.schools,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
comment on table house.family_complaints is 'What a family says to the school about what it shows, and what the school answered. Answered once; who is not content writes again.';
create index family_complaints_school on house.family_complaints (trust_id, school_id, at);
select house.wall('family_complaints');
create policy of_my_families on house.family_complaints for select to house_app
  using (school_id = any ((select house.family_schools())::uuid[]));
create policy add on house.family_complaints for insert to house_app
  with check (school_id = any ((select house.family_schools())::uuid[]));
create policy answer on house.family_complaints for update to house_app
  using (answered_at is null and school_id = any ((select house.family_schools())::uuid[]))
  with check (school_id = any ((select house.family_schools())::uuid[]));
revoke update, delete, truncate on house.family_complaints from house_app;
grant update (answer, answered_by, answered_name, answered_at) on house.family_complaints to house_app;

-- Beside a post that comes down, the line "a family answered" says that it was no flag, and its absence that it was one. So these lines are read by
-- those who keep the register of families.
create policy families_are_the_offices on house.history as restrictive for select to house_app
  using (kind not in ('consent-answered', 'consent-asked', 'consent-accepted', 'guardian-added', 'guardian-changed', 'guardian-ended',
      'removal-asked-by-family', 'family-told', 'complaint-came', 'complaint-answered')
    or school_id = any ((select house.family_schools())::uuid[]));
