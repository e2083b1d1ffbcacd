-- A half hour shows the children of the schools that reach her by the address through which she came in (decision 052).
-- Reason: it belonged to the guardian and not to the school that had sent the link. Whoever held the address that one school has for her by itself read
-- and answered for her children at every other school of the trust, and those schools could not see why.
alter table house.family_sessions add column school_id uuid;
-- Behind a forced wall its owner sees no row, so the walls are open to the owner for these two statements.
alter table house.family_sessions no force row level security;
alter table house.schools no force row level security;
alter table house.family_sessions add foreign key (trust_id, school_id) references house.schools;
-- Of which school those were that are under way today nobody knows: she presses a new link.
update house.family_sessions set ends_at = began_at where ends_at > now();
alter table house.schools force row level security;
alter table house.family_sessions force row level security;
comment on column house.family_sessions.school_id is 'The school that sent the link that began it. After a letter its children alone are shown.';

grant create on schema house to house_eye;
set local role house_eye;
-- Her children that may be shown: of the schools that reach her by this address; without one (a letter) of the school that sent it.
create function house.family_shown(the_trust uuid, the_guardian uuid, the_school uuid, the_email text, the_day date)
  returns table (pupil_id uuid, school_id uuid, name text, born date, responsible boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select f.* from house.family_of(the_trust, the_guardian, the_day) f
  where case when the_email is null then f.school_id = the_school
    else house.family_address(the_trust, the_guardian, f.school_id) = the_email end
$$;
-- May this half hour see what is of this school? For what outlives a child's days there: complaints.
create function house.family_sees(the_hash text, the_at timestamptz, the_school uuid) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select exists (select from house.family_sessions s where s.session_hash = the_hash and s.ends_at > the_at
    and case when s.from_email is null then s.school_id = the_school
      else house.family_address(s.trust_id, s.guardian_id, the_school) = s.from_email end)
$$;
revoke execute on function house.family_shown(uuid, uuid, uuid, text, date), house.family_sees(text, timestamptz, uuid) from public;
grant execute on function house.family_sees(text, timestamptz, uuid) to house_app;

create or replace function house.family_look(the_hash text, the_at timestamptz, the_day date)
  returns table (school text, second_fact boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select s.name, l.sent_how = 'letter'
  from house.family_links l join house.schools s on s.trust_id = l.trust_id and s.id = l.school_id
  where l.token_hash = the_hash and l.spent_at is null and l.expires_at > the_at
    and exists (select from house.family_shown(l.trust_id, l.guardian_id, l.school_id,
      case when l.sent_how = 'mail' then house.family_address(l.trust_id, l.guardian_id, l.school_id) end, the_day))
$$;
create or replace function house.family_children(the_hash text, the_at timestamptz, the_day date)
  returns table (pupil_id uuid, school_id uuid, name text, born date, responsible boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select f.* from house.family_sessions s
  cross join lateral house.family_shown(s.trust_id, s.guardian_id, s.school_id, s.from_email, the_day) f
  where s.session_hash = the_hash and s.ends_at > the_at
$$;
create or replace function house.family_answers(the_hash text, the_at timestamptz, the_day date)
  returns table (pupil_id uuid, kind text, channel text, answer text, at timestamptz, how text, waits boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select a.pupil_id, a.kind, a.channel, a.answer, a.at, a.how,
    a.answer = 'yes' and a.how = 'link' and y.answer_id is null and not coalesce(house.wording_checked(w), false)
  from house.family_sessions s
  cross join lateral house.family_shown(s.trust_id, s.guardian_id, s.school_id, s.from_email, the_day) f
  join house.consent_answers a on a.trust_id = s.trust_id and a.pupil_id = f.pupil_id and a.guardian_id = s.guardian_id
  left join house.consent_wordings w on w.trust_id = a.trust_id and w.id = a.wording_id
  left join house.consent_accepted y on y.trust_id = a.trust_id and y.answer_id = a.id
  where s.session_hash = the_hash and s.ends_at > the_at
  order by a.at desc, a.answer = 'yes'
$$;
-- As in 0084. The second fact is of a child that the letter shows.
create or replace function house.family_enter(the_hash text, the_born date, the_at timestamptz, the_day date, the_session uuid, the_session_hash text)
  returns text language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  link house.family_links;
  mailed_to text;
  lately integer;
  ever integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(the_hash, 6));
  select count(*) filter (where t.at > the_at - interval '15 minutes'), count(*) into lately, ever
  from house.family_tries t where t.secret = the_hash;
  if lately >= 8 then return 'wait'; end if;
  select * into link from house.family_links l where l.token_hash = the_hash or l.code_hash = the_hash for update;
  if link.sent_how = 'mail' then mailed_to := house.family_address(link.trust_id, link.guardian_id, link.school_id); end if;
  if link.id is null or link.spent_at is not null or link.expires_at <= the_at or ever >= 24
    or not exists (select from house.family_shown(link.trust_id, link.guardian_id, link.school_id, mailed_to, the_day) f
      where link.sent_how = 'mail' or f.born = the_born)
  then
    delete from house.family_tries t where t.at < the_at - interval '90 days';
    insert into house.family_tries (trust_id, id, secret, at)
    select coalesce(link.trust_id, (select min(t.trust_id::text)::uuid from house.trusts t)), gen_random_uuid(), the_hash, the_at
    where link.trust_id is not null or exists (select from house.trusts);
    return 'over';
  end if;
  -- Her other links die with it: an older one that was forwarded opens nothing any more. Those of a school that this one does not show live on.
  update house.family_links l set spent_at = the_at
  where l.trust_id = link.trust_id and l.guardian_id = link.guardian_id and l.spent_at is null
    and (l.school_id = link.school_id or house.family_address(l.trust_id, l.guardian_id, l.school_id) = mailed_to);
  insert into house.family_sessions (trust_id, id, guardian_id, session_hash, began_at, ends_at, by_mail, from_email, school_id)
  values (link.trust_id, the_session, link.guardian_id, the_session_hash, the_at, the_at + interval '30 minutes', link.sent_how = 'mail',
    mailed_to, link.school_id);
  return 'in';
end $$;
set local role house_owner;
revoke create on schema house from house_eye;
