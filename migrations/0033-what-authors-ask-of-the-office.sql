-- What an author asks of the office when families' answers keep her post back.
-- Reason: she may not be told whose answer is missing (s1-protocol-2c), so somebody who may see it has to be asked, and she wants to hear how it ended.

create table house.consent_questions (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  post_id uuid not null,
  -- Where she wants it to go.
  platforms text[] not null check (cardinality(platforms) > 0),
  asked_by uuid not null,
  asked_at timestamptz not null,
  notice_version text not null,
  settled_how text check (settled_how in ('may-go', 'nothing-more', 'handed-in', 'asked-anew')),
  settled_by uuid,
  settled_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, post_id) references house.posts,
  check ((settled_how is null) = (settled_at is null) and (settled_how is null) = (settled_by is null))
);
comment on table house.consent_questions is 'One that is open for each post. Whoever asked sees that she asked and how it ended, and nothing of whom it is about beyond what she wrote herself.';
create unique index consent_questions_open on house.consent_questions (trust_id, post_id) where settled_at is null;
create index consent_questions_school on house.consent_questions (trust_id, school_id) where settled_at is null;
select house.wall('consent_questions');
create policy of_my_families_or_mine on house.consent_questions for select to house_app
  using (school_id = any ((select house.family_schools())::uuid[]) or asked_by = house.person());
create policy ask on house.consent_questions for insert to house_app
  with check (asked_by = house.person() and school_id = any ((select house.my_schools())::uuid[]));
create policy settle on house.consent_questions for update to house_app
  using (school_id = any ((select house.family_schools())::uuid[]) or asked_by = house.person())
  with check (school_id = any ((select house.family_schools())::uuid[]) or asked_by = house.person());
revoke update, delete, truncate on house.consent_questions from house_app;
grant update (settled_how, settled_by, settled_at) on house.consent_questions to house_app;

create table house.consent_question_children (
  trust_id uuid not null,
  question_id uuid not null,
  pupil_id uuid not null,
  school_id uuid not null,
  kinds text[] not null check (cardinality(kinds) > 0
    and kinds <@ array['face', 'unrecognisable', 'first_name', 'full_name', 'work', 'voice_video', 'name_with_image']),
  primary key (trust_id, question_id, pupil_id),
  foreign key (trust_id, question_id) references house.consent_questions,
  foreign key (trust_id, pupil_id) references house.pupils
);
comment on table house.consent_question_children is 'Everybody in the draft when it was asked, whatever their families say: who is missing is found when the office looks.';
create index consent_question_children_pupil on house.consent_question_children (trust_id, pupil_id);
select house.wall('consent_question_children');
create policy of_my_families on house.consent_question_children for select to house_app
  using (school_id = any ((select house.family_schools())::uuid[]));
create policy ask on house.consent_question_children for insert to house_app
  with check (school_id = any ((select house.my_schools())::uuid[]));
revoke update, delete, truncate on house.consent_question_children from house_app;
