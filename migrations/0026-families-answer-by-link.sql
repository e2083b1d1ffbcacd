-- Families answer by a link, without an account.
-- Reason: most parents will never have an account. A link or a letter lets one guardian in for half an hour; she sees her own children and her own
-- answers. She is no person with a role, so what she sees goes through functions that take her session's hash and nothing else.

create table house.family_links (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  guardian_id uuid not null,
  school_id uuid not null,
  -- SHA-256 of 256 random bits: the database alone opens nothing.
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  -- Letters only. Keyed, because what somebody can type from paper is short enough to be guessed by whoever holds the table.
  code_hash text check (code_hash ~ '^[0-9a-f]{64}$'),
  sent_how text not null check (sent_how in ('mail', 'letter')),
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  spent_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, guardian_id) references house.guardians,
  foreign key (trust_id, school_id) references house.schools,
  check ((sent_how = 'letter') = (code_hash is not null))
);
comment on table house.family_links is 'Single-use ways in for one guardian. Opening one changes nothing; the press spends it.';
create unique index family_links_token on house.family_links (token_hash);
create unique index family_links_code on house.family_links (code_hash) where code_hash is not null;
create index family_links_guardian on house.family_links (trust_id, guardian_id, made_at);
select house.wall('family_links');
create policy of_my_families on house.family_links for select to house_app
  using (school_id = any ((select house.family_schools())::uuid[]));
create policy add on house.family_links for insert to house_app
  with check (school_id = any ((select house.family_schools())::uuid[]));
revoke update, delete, truncate on house.family_links from house_app;

-- Nobody of the application reads these two: they have no policy for it.
create table house.family_sessions (
  trust_id uuid not null,
  id uuid not null,
  guardian_id uuid not null,
  session_hash text not null check (session_hash ~ '^[0-9a-f]{64}$'),
  began_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, guardian_id) references house.guardians
);
comment on table house.family_sessions is 'Half an hour of one guardian, ended earlier by "I am done". Only the hash of the cookie is kept.';
create unique index family_sessions_hash on house.family_sessions (session_hash);
select house.wall('family_sessions');
revoke insert, update, delete, truncate on house.family_sessions from house_app;

create table house.family_tries (
  trust_id uuid not null,
  id uuid not null,
  -- The hash of what was typed or pressed, known or not: so that both are counted alike.
  secret text not null,
  at timestamptz not null,
  primary key (trust_id, id)
);
comment on table house.family_tries is 'Presses that let nobody in: unknown links and codes, and wrong dates of birth.';
create index family_tries_secret on house.family_tries (secret, at);
select house.wall('family_tries');
revoke insert, update, delete, truncate on house.family_tries from house_app;

-- The children a guardian is asked about today. Ended, and no contact: as if there were no child. Who is of age answers for himself.
create function house.family_of(the_trust uuid, the_guardian uuid, the_day date)
  returns table (pupil_id uuid, school_id uuid, name text, born date, responsible boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select p.id, p.school_id, concat(coalesce(p.preferred_forename, p.legal_forename), ' ', p.surname), p.date_of_birth, g.parental_responsibility
  from house.guardianships g
  join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id and p.left_on is null
  where g.trust_id = the_trust and g.guardian_id = the_guardian and g.ended_on is null and not g.no_contact
    and p.date_of_birth + interval '18 years' > the_day
$$;

-- Which school a link that works is from, and whether a second fact is asked. Nothing else is told of it, and nothing is changed.
create function house.family_look(the_hash text, the_at timestamptz, the_day date)
  returns table (school text, second_fact boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select s.name, l.sent_how = 'letter'
  from house.family_links l join house.schools s on s.trust_id = l.trust_id and s.id = l.school_id
  where l.token_hash = the_hash and l.spent_at is null and l.expires_at > the_at
    and exists (select from house.family_of(l.trust_id, l.guardian_id, the_day))
$$;

-- The press: spends the link and begins a session, both or neither. Wrong, guessed, expired and used are one answer, 'over'; too many are 'wait'.
-- Eight wrong presses of one secret within a quarter of an hour, and twenty-four altogether: then it is dead.
create function house.family_enter(the_hash text, the_born date, the_at timestamptz, the_day date, the_session uuid, the_session_hash text)
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
  insert into house.family_sessions (trust_id, id, guardian_id, session_hash, began_at, ends_at)
  values (link.trust_id, the_session, link.guardian_id, the_session_hash, the_at, the_at + interval '30 minutes');
  return 'in';
end $$;

create function house.family_session(the_hash text, the_at timestamptz)
  returns table (trust_id uuid, guardian_id uuid, name text, began_at timestamptz)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select s.trust_id, s.guardian_id, g.name, s.began_at
  from house.family_sessions s join house.guardians g on g.trust_id = s.trust_id and g.id = s.guardian_id
  where s.session_hash = the_hash and s.ends_at > the_at
$$;

create function house.family_children(the_hash text, the_at timestamptz, the_day date)
  returns table (pupil_id uuid, school_id uuid, name text, born date, responsible boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select f.* from house.family_session(the_hash, the_at) s cross join lateral house.family_of(s.trust_id, s.guardian_id, the_day) f
$$;

-- Her own answers, however they came; nobody else's.
create function house.family_answers(the_hash text, the_at timestamptz, the_day date)
  returns table (pupil_id uuid, kind text, channel text, answer text, at timestamptz, how text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select a.pupil_id, a.kind, a.channel, a.answer, a.at, a.how
  from house.family_session(the_hash, the_at) s
  cross join lateral house.family_of(s.trust_id, s.guardian_id, the_day) f
  join house.consent_answers a on a.trust_id = s.trust_id and a.pupil_id = f.pupil_id and a.guardian_id = s.guardian_id
  order by a.at desc, a.answer = 'yes'
$$;

create function house.family_leave(the_hash text, the_at timestamptz) returns void
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$ update house.family_sessions s set ends_at = the_at where s.session_hash = the_hash and s.ends_at > the_at $$;

-- To whom a new link goes when somebody types this address; asked by whoever queues the sending, and told to nobody.
create function house.family_at_address(the_email text)
  returns table (trust_id uuid, guardian_id uuid, school_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select distinct on (g.trust_id, g.id) g.trust_id, g.id, p.school_id
  from house.guardians g
  join house.guardianships t on t.trust_id = g.trust_id and t.guardian_id = g.id and t.ended_on is null and not t.no_contact
  join house.pupils p on p.trust_id = t.trust_id and p.id = t.pupil_id and p.left_on is null
  where lower(g.email) = lower(the_email)
  order by g.trust_id, g.id, p.school_id
  limit 8
$$;

create policy eye_sees on house.guardians for select to house_eye using (true);
create policy eye_keeps on house.family_links to house_eye using (true) with check (true);
create policy eye_keeps on house.family_sessions to house_eye using (true) with check (true);
create policy eye_keeps on house.family_tries to house_eye using (true) with check (true);
grant select on house.guardians to house_eye;
grant select, update on house.family_links to house_eye;
grant select, insert, update on house.family_sessions to house_eye;
grant select, insert, delete on house.family_tries to house_eye;
revoke execute on function house.family_of(uuid, uuid, date), house.family_look(text, timestamptz, date),
  house.family_enter(text, date, timestamptz, date, uuid, text), house.family_session(text, timestamptz),
  house.family_children(text, timestamptz, date), house.family_answers(text, timestamptz, date), house.family_leave(text, timestamptz),
  house.family_at_address(text) from public;
grant execute on function house.family_look(text, timestamptz, date), house.family_enter(text, date, timestamptz, date, uuid, text),
  house.family_session(text, timestamptz), house.family_children(text, timestamptz, date), house.family_answers(text, timestamptz, date),
  house.family_leave(text, timestamptz), house.family_at_address(text) to house_app;
grant create on schema house to house_eye;
alter function house.family_of(uuid, uuid, date) owner to house_eye;
alter function house.family_look(text, timestamptz, date) owner to house_eye;
alter function house.family_enter(text, date, timestamptz, date, uuid, text) owner to house_eye;
alter function house.family_session(text, timestamptz) owner to house_eye;
alter function house.family_children(text, timestamptz, date) owner to house_eye;
alter function house.family_answers(text, timestamptz, date) owner to house_eye;
alter function house.family_leave(text, timestamptz) owner to house_eye;
alter function house.family_at_address(text) owner to house_eye;
revoke create on schema house from house_eye;
