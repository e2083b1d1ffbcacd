-- What is taken back was written down on the page of paper forms, and a no that an older yes stands behind is taken back from the next day (decision 052).
-- Reason: any answer on paper could be taken back there, also one from the child's own page; and with a no of a family the yes before it counted again within
-- the second, silently, by the press of one person.
alter table house.consent_answers add column of_stack boolean not null default false;
comment on column house.consent_answers.of_stack is 'Written down on the page for a stack of paper forms, where alone it can be taken back.';
alter table house.consent_taken_back add column counts_from date;
comment on column house.consent_taken_back.counts_from is 'From this day of London the answer is read no more. Null: at once.';
drop policy not_taken_back on house.consent_answers;
create policy not_taken_back on house.consent_answers as restrictive for select
  using (not exists (select from house.consent_taken_back b
    where b.trust_id = consent_answers.trust_id and b.answer_id = consent_answers.id
      and (b.counts_from is null or b.counts_from <= (now() at time zone 'Europe/London')::date)));

grant create on schema house to house_eye;
set local role house_eye;
create or replace function house.take_back_slip(the_pupil uuid, the_recorded timestamptz, the_at timestamptz, the_day date) returns integer
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with back as (
    insert into house.consent_taken_back (trust_id, answer_id, pupil_id, school_id, guardian_id, kind, channel, answer, recorded_at, taken_back_by,
      taken_back_at, counts_from)
    select a.trust_id, a.id, a.pupil_id, p.school_id, a.guardian_id, a.kind, a.channel, a.answer, a.recorded_at, house.person(), the_at,
      -- Whatever yes of hers stands before it: one for another channel may be what it holds back.
      case when a.answer <> 'yes' and exists (
        select from house.consent_answers y
        where y.trust_id = a.trust_id and y.pupil_id = a.pupil_id and y.giver = a.giver and y.guardian_id = a.guardian_id
          and y.answer = 'yes' and y.recorded_at < a.recorded_at) then the_day + 1 end
    from house.consent_answers a
    join house.pupils p on p.trust_id = a.trust_id and p.id = a.pupil_id
    where a.trust_id = house.trust() and a.pupil_id = the_pupil and a.recorded_by = house.person() and a.recorded_at = the_recorded
      and a.of_stack and a.how = 'paper' and a.giver = 'guardian' and (a.recorded_at at time zone 'Europe/London')::date = the_day
      and p.school_id = any (house.family_schools())
    on conflict do nothing
    returning 1)
  select count(*)::int from back
$$;
set local role house_owner;
revoke create on schema house from house_eye;
