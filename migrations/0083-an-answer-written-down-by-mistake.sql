-- An answer that the office wrote down by mistake is taken back by a row beside it, and both stay (decision 042).
-- Reason: whoever types thirty slips takes one for another child's. To type a second answer over it mends a wrong yes or no, but a family that has said nothing
-- then stands there as having answered. The answer itself is never changed and never gone; but nobody who decides by answers reads it any more.
create table house.consent_taken_back (
  trust_id uuid not null,
  answer_id uuid not null,
  pupil_id uuid not null,
  school_id uuid not null,
  -- A copy of the answer, for the record of the child: the wall below hides the answer itself from every other question.
  guardian_id uuid not null,
  kind text not null,
  channel text not null,
  answer text not null,
  recorded_at timestamptz not null,
  taken_back_by uuid not null,
  taken_back_at timestamptz not null,
  primary key (trust_id, answer_id),
  foreign key (trust_id, answer_id) references house.consent_answers,
  foreign key (trust_id, pupil_id) references house.pupils,
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.consent_taken_back is 'Answers that were written down by mistake, and by whom that was said. Never changed; written by take_back_slip alone.';
create index consent_taken_back_pupil on house.consent_taken_back (trust_id, pupil_id);
select house.wall('consent_taken_back');
-- By its own school and not by its answer: the wall of answers asks this table.
create policy of_my_families on house.consent_taken_back for select to house_app
  using (school_id = any ((select house.family_schools())::uuid[]));
create policy eye_keeps on house.consent_taken_back to house_eye using (true) with check (true);
revoke insert, update, delete, truncate on house.consent_taken_back from house_app;
grant select, insert on house.consent_taken_back to house_eye;

-- One wall instead of a condition in each of a dozen questions, of which the next would forget it.
create policy not_taken_back on house.consent_answers as restrictive for select
  using (not exists (select from house.consent_taken_back b
    where b.trust_id = consent_answers.trust_id and b.answer_id = consent_answers.id));

create policy taken_back_is_the_offices on house.history as restrictive for select to house_app
  using (kind <> 'consent-taken-back' or school_id = any ((select house.family_schools())::uuid[]));

grant create on schema house to house_eye;
set local role house_eye;
-- A slip: what one person wrote down for one child in one press, on paper. She alone takes it back, and on the day on which she wrote it: later the family may
-- have relied on it, and a no of a family is not for the office to take away.
create function house.take_back_slip(the_pupil uuid, the_recorded timestamptz, the_at timestamptz, the_day date) returns integer
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with back as (
    insert into house.consent_taken_back (trust_id, answer_id, pupil_id, school_id, guardian_id, kind, channel, answer, recorded_at, taken_back_by, taken_back_at)
    select a.trust_id, a.id, a.pupil_id, p.school_id, a.guardian_id, a.kind, a.channel, a.answer, a.recorded_at, house.person(), the_at
    from house.consent_answers a
    join house.pupils p on p.trust_id = a.trust_id and p.id = a.pupil_id
    where a.trust_id = house.trust() and a.pupil_id = the_pupil and a.recorded_by = house.person() and a.recorded_at = the_recorded
      and a.how = 'paper' and a.giver = 'guardian' and (a.recorded_at at time zone 'Europe/London')::date = the_day
      and p.school_id = any (house.family_schools())
    on conflict do nothing
    returning 1)
  select count(*)::int from back
$$;
revoke execute on function house.take_back_slip(uuid, timestamptz, timestamptz, date) from public;
grant execute on function house.take_back_slip(uuid, timestamptz, timestamptz, date) to house_app;
set local role house_owner;
revoke create on schema house from house_eye;
