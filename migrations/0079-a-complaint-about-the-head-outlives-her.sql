-- A complaint about the head stays with whoever reads it when the head goes.
-- Reason: whoever leads in the head's place, or acts for her, counted as the head; so the proprietor who was to answer it lost it on the day on which the head
-- was gone. Barred are those of the day it came, and whoever holds the title herself today.
drop policy not_about_oneself on house.family_complaints;
create policy not_about_oneself on house.family_complaints as restrictive for select to house_app
  using (not about_head or house.person() = house.trust()
    or (house.person() <> all (about_people)
      and not exists (
        select from house.role_holdings h
        where h.trust_id = family_complaints.trust_id and h.person_id = house.person()
          and h.role in ('headteacher', 'nursery_manager') and h.acting_for is null
          and (h.school_id is null or h.school_id = family_complaints.school_id)
          and h.starts_on <= (now() at time zone 'Europe/London')::date
          and (h.ends_on is null or h.ends_on >= (now() at time zone 'Europe/London')::date))));

-- Its words are shown to whoever wrote it, at the address she wrote from, and to nobody who took her way in since.
-- Reason: the office and the head can change a guardian's address, and so open her page and read as her what was written about the head.
alter table house.family_complaints add column from_email text check (from_email = lower(from_email));
comment on column house.family_complaints.from_email is 'About the head alone: her address when she wrote, where she came in by a link mailed to it. Null: its words are shown on no page of hers.';
alter table house.family_sessions add column by_mail boolean not null default false;
comment on column house.family_sessions.by_mail is 'Begun by a link that was mailed, and not by a letter.';

grant create on schema house to house_eye;
set local role house_eye;
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
  insert into house.family_sessions (trust_id, id, guardian_id, session_hash, began_at, ends_at, by_mail)
  values (link.trust_id, the_session, link.guardian_id, the_session_hash, the_at, the_at + interval '30 minutes', link.sent_how = 'mail');
  return 'in';
end $$;
-- Did this half hour begin by a mailed link?
create function house.family_by_mail(the_hash text, the_at timestamptz) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select exists (select from house.family_sessions s where s.session_hash = the_hash and s.ends_at > the_at and s.by_mail) $$;
-- The address of a guardian whose half hours of now all began by a mailed link; else null.
create function house.family_writes_from(the_guardian uuid, the_at timestamptz) returns text
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select lower(g.email) from house.guardians g
  where g.trust_id = house.trust() and g.id = the_guardian and house.person() = house.trust()
    and (select bool_and(s.by_mail) from house.family_sessions s
      where s.trust_id = g.trust_id and s.guardian_id = g.id and s.ends_at > the_at)
$$;
revoke execute on function house.family_by_mail(text, timestamptz), house.family_writes_from(uuid, timestamptz) from public;
grant execute on function house.family_by_mail(text, timestamptz), house.family_writes_from(uuid, timestamptz) to house_app;
set local role house_owner;
revoke create on schema house from house_eye;
