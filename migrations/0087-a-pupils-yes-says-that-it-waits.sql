-- A pupil sees whether a yes of hers waits for the school.
-- Reason: her page speaks the languages of families now. In words that no speaker has read her no counts at once and her yes waits, as a guardian's
-- (0031), and she is told so.
grant create on schema house to house_eye;
set local role house_eye;
drop function house.pupil_answers(text, timestamptz);
create function house.pupil_answers(the_hash text, the_at timestamptz)
  returns table (kind text, channel text, answer text, at timestamptz, how text, waits boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select a.kind, a.channel, a.answer, a.at, a.how,
    a.answer = 'yes' and a.how = 'link' and y.answer_id is null and not coalesce(house.wording_checked(w), false)
  from house.pupil_session(the_hash, the_at) s
  join house.consent_answers a on a.trust_id = s.trust_id and a.pupil_id = s.pupil_id and a.giver = 'pupil'
  left join house.consent_wordings w on w.trust_id = a.trust_id and w.id = a.wording_id
  left join house.consent_accepted y on y.trust_id = a.trust_id and y.answer_id = a.id
  order by a.at desc, a.answer = 'yes'
$$;
revoke execute on function house.pupil_answers(text, timestamptz) from public;
grant execute on function house.pupil_answers(text, timestamptz) to house_app;
set local role house_owner;
revoke create on schema house from house_eye;
