-- That a complaint was answered is told at the address from which it was written, and an asking belongs to the day of London on which it was made (decision 042).
-- Reason: the mail went to the guardian's address of the day of the answer. Whoever had taken her address over meanwhile, or whoever a school had written in
-- its place, was told that she had complained; and she herself, at her own address, was not.
alter table house.family_sessions add column from_email text check (from_email = lower(from_email));
comment on column house.family_sessions.from_email is 'The address to which the link was mailed that began it. Null: it began by a letter.';
alter table house.family_complaints add column answer_to text check (answer_to = lower(answer_to));
comment on column house.family_complaints.answer_to is 'Where it is told that it was answered: the address from which she wrote; after a letter, the one that the school had for her on that day. Null: there was none.';
comment on column house.family_complaints.from_email is 'Her address when she wrote, where she came in by a link mailed to it. Null: what is about the head is shown on no page of hers.';
-- Behind a forced wall its owner sees no row, so the walls are open to the owner for this one statement.
alter table house.family_complaints no force row level security;
alter table house.guardians no force row level security;
update house.family_complaints c set answer_to = coalesce(c.from_email, lower(g.email))
from house.guardians g where g.trust_id = c.trust_id and g.id = c.guardian_id;
alter table house.guardians force row level security;
alter table house.family_complaints force row level security;

grant create on schema house to house_eye;
set local role house_eye;
-- How one school reaches a guardian by mail.
create function house.family_address(the_trust uuid, the_guardian uuid, the_school uuid) returns text
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select lower(case when c.guardian_id is null then g.email else c.email end)
  from house.guardians g
  left join house.guardian_contacts c on c.trust_id = g.trust_id and c.guardian_id = g.id and c.school_id = the_school
  where g.trust_id = the_trust and g.id = the_guardian
$$;
revoke execute on function house.family_address(uuid, uuid, uuid) from public;
-- As in 0079, with the address to which the link went.
create or replace function house.family_enter(the_hash text, the_born date, the_at timestamptz, the_day date, the_session uuid, the_session_hash text)
  returns text language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  link house.family_links;
  lately integer;
  ever integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(the_hash, 6));
  select count(*) filter (where t.at > the_at - interval '15 minutes'), count(*) into lately, ever
  from house.family_tries t where t.secret = the_hash;
  if lately >= 8 then return 'wait'; end if;
  select * into link from house.family_links l where l.token_hash = the_hash or l.code_hash = the_hash for update;
  if link.id is null or link.spent_at is not null or link.expires_at <= the_at or ever >= 24
    or not exists (select from house.family_of(link.trust_id, link.guardian_id, the_day) f where link.sent_how = 'mail' or f.born = the_born)
  then
    delete from house.family_tries t where t.at < the_at - interval '90 days';
    insert into house.family_tries (trust_id, id, secret, at)
    select coalesce(link.trust_id, (select min(t.trust_id::text)::uuid from house.trusts t)), gen_random_uuid(), the_hash, the_at
    where link.trust_id is not null or exists (select from house.trusts);
    return 'over';
  end if;
  -- Her other links die with it: an older one that was forwarded opens nothing any more.
  update house.family_links l set spent_at = the_at
  where l.trust_id = link.trust_id and l.guardian_id = link.guardian_id and l.spent_at is null;
  insert into house.family_sessions (trust_id, id, guardian_id, session_hash, began_at, ends_at, by_mail, from_email)
  values (link.trust_id, the_session, link.guardian_id, the_session_hash, the_at, the_at + interval '30 minutes', link.sent_how = 'mail',
    case when link.sent_how = 'mail' then house.family_address(link.trust_id, link.guardian_id, link.school_id) end);
  return 'in';
end $$;
-- The address to which the link was mailed that began this half hour; null for a letter.
create function house.family_mailed_to(the_hash text, the_at timestamptz) returns text
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select s.from_email from house.family_sessions s where s.session_hash = the_hash and s.ends_at > the_at $$;
-- Where the answer to what she writes now is told.
create function house.family_answer_to(the_hash text, the_at timestamptz, the_school uuid) returns text
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select coalesce(s.from_email, house.family_address(s.trust_id, s.guardian_id, the_school))
  from house.family_sessions s where s.session_hash = the_hash and s.ends_at > the_at
$$;
revoke execute on function house.family_mailed_to(text, timestamptz), house.family_answer_to(text, timestamptz, uuid) from public;
grant execute on function house.family_mailed_to(text, timestamptz), house.family_answer_to(text, timestamptz, uuid) to house_app;
drop function house.family_by_mail(text, timestamptz);
drop function house.family_writes_from(uuid, timestamptz);
set local role house_owner;
revoke create on schema house from house_eye;

-- As in 0055. An asking at half past midnight of a summer's night counted for the day before, where the answer to it counts by the days of London.
create or replace function house.said_by_families(the_pupils uuid[], the_kinds text[])
  returns table (pupil_id uuid, school_id uuid, born date, nothing_at_all boolean, givers json, answers text)
  language sql stable
  set search_path = pg_catalog, pg_temp
  -- Instants are compared as texts: all of one zone.
  set timezone = 'UTC'
  as $$
  select p.id, p.school_id, p.date_of_birth, said.nothing_at_all, given.givers, said.answers
  from house.pupils p
  cross join lateral (
    select coalesce(json_agg(json_build_object('giver', g.guardian_id, 'responsible', g.parental_responsibility,
      'asked', (select coalesce(json_agg((k.at at time zone 'Europe/London')::date order by k.at), '[]'::json) from house.consent_asks k
        where k.trust_id = p.trust_id and k.pupil_id = p.id and k.guardian_id = g.guardian_id))), '[]'::json) as givers
    from house.guardianships g
    where g.trust_id = p.trust_id and g.pupil_id = p.id and g.ended_on is null and not g.no_contact
  ) as given
  cross join lateral (
    select coalesce(string_agg(coalesce(a.guardian_id::text, a.giver) || E'\t' || a.kind || E'\t' || a.channel || E'\t' || a.answer || E'\t' || a.at::text
        || case when a.until is null then E'\t\t' else E'\t' || a.until::text || E'\t' end || a.how
        || case when y.answer_id is null then E'\tfalse' else E'\ttrue' end
        || case when a.wording_id is null then E'\tfalse\tfalse\t' else coalesce(
          (select E'\ttrue\t' || coalesce(
              (select c.checked from house.consent_wording_checks c
               where c.trust_id = w.trust_id and c.wording_id = w.id order by c.decided_at desc, c.id desc limit 1), w.checked)::text
            || E'\t' || array_to_string(w.platforms, ',')
           from house.consent_wordings w where w.trust_id = a.trust_id and w.id = a.wording_id), E'\ttrue\tfalse\t') end, E'\n'), '') as answers,
      coalesce(bool_or(a.kind = 'everything' and not exists (
        select from house.consent_answers later
        where later.trust_id = p.trust_id and later.pupil_id = p.id and later.kind <> 'everything' and later.answer = 'yes'
          and later.giver = a.giver and later.guardian_id is not distinct from a.guardian_id and later.at > a.at)), false) as nothing_at_all
    from house.consent_answers a
    left join house.consent_accepted y on y.trust_id = a.trust_id and y.answer_id = a.id
    where a.trust_id = p.trust_id and a.pupil_id = p.id
      -- Null and a text together make a list of the text alone, so it is asked first.
      and a.kind = any (case when the_kinds is null
        then array['everything', 'face', 'unrecognisable', 'first_name', 'full_name', 'work', 'voice_video', 'name_with_image']
        else the_kinds || 'everything'::text end)
      and (a.guardian_id is null or exists (
        select from house.guardianships g
        where g.trust_id = p.trust_id and g.pupil_id = p.id and g.guardian_id = a.guardian_id and g.ended_on is null))
  ) as said
  where p.trust_id = house.trust() and p.id = any (the_pupils) and p.left_on is null
$$;
