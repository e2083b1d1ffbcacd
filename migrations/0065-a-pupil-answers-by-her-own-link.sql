-- A pupil who is old enough answers by a link of her own.
-- Reason: her own answer counts from the age the school sets, and only the office could write it down; so whoever is fifteen had to say to an
-- adult what she had then not said herself. A slip of paper lets her in for half an hour: she sees her own answers and where she appears, and
-- nothing of her guardians. As with families (0026) what she sees goes through functions that take the hash of her session and nothing else.
create table house.pupil_links (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  pupil_id uuid not null,
  school_id uuid not null,
  -- SHA-256 of 256 random bits: the database alone opens nothing.
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  spent_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, pupil_id) references house.pupils,
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.pupil_links is 'Single-use ways in for one pupil, on paper. Opening one changes nothing; the press spends it; a newer one ends it.';
create unique index pupil_links_token on house.pupil_links (token_hash);
create unique index pupil_links_code on house.pupil_links (code_hash);
create index pupil_links_pupil on house.pupil_links (trust_id, pupil_id, made_at);
select house.wall('pupil_links');
create policy of_my_families on house.pupil_links for select to house_app
  using (school_id = any ((select house.family_schools())::uuid[]));
create policy add on house.pupil_links for insert to house_app
  with check (school_id = any ((select house.family_schools())::uuid[]));
revoke update, delete, truncate on house.pupil_links from house_app;

-- Nobody of the application reads it: it has no policy for that.
create table house.pupil_sessions (
  trust_id uuid not null,
  id uuid not null,
  pupil_id uuid not null,
  session_hash text not null check (session_hash ~ '^[0-9a-f]{64}$'),
  began_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, pupil_id) references house.pupils
);
comment on table house.pupil_sessions is 'Half an hour of one pupil, ended earlier by "I am done". Only the hash of the cookie is kept.';
create unique index pupil_sessions_hash on house.pupil_sessions (session_hash);
select house.wall('pupil_sessions');
revoke insert, update, delete, truncate on house.pupil_sessions from house_app;

-- A link that may still be pressed: not spent, in time, the newest of hers, and she is on the roll.
create function house.pupil_link_works(link house.pupil_links, the_at timestamptz) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select link.id is not null and link.spent_at is null and link.expires_at > the_at
    and not exists (select from house.pupil_links n
      where n.trust_id = link.trust_id and n.pupil_id = link.pupil_id and (n.made_at, n.id) > (link.made_at, link.id))
    and exists (select from house.pupils p where p.trust_id = link.trust_id and p.id = link.pupil_id and p.left_on is null)
$$;

-- Which school a link that works is from. Nothing else is told of it, and nothing is changed.
create function house.pupil_look(the_hash text, the_at timestamptz) returns table (school text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select s.name from house.pupil_links l join house.schools s on s.trust_id = l.trust_id and s.id = l.school_id
  where l.token_hash = the_hash and house.pupil_link_works(l, the_at)
$$;

-- The press: as `family_enter`, with the same count of presses that let nobody in. The second fact is her own date of birth, always.
create function house.pupil_enter(the_hash text, the_born date, the_at timestamptz, the_session uuid, the_session_hash text)
  returns text language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  link house.pupil_links;
  lately integer;
  ever integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(the_hash, 6));
  select count(*) filter (where t.at > the_at - interval '15 minutes'), count(*) into lately, ever
  from house.family_tries t where t.secret = the_hash;
  if lately >= 8 then return 'wait'; end if;
  select * into link from house.pupil_links l where l.token_hash = the_hash or l.code_hash = the_hash for update;
  if ever >= 24 or not house.pupil_link_works(link, the_at)
    or not exists (select from house.pupils p where p.trust_id = link.trust_id and p.id = link.pupil_id and p.date_of_birth = the_born)
  then
    delete from house.family_tries t where t.at < the_at - interval '90 days';
    insert into house.family_tries (trust_id, id, secret, at)
    select coalesce(link.trust_id, (select min(t.trust_id::text)::uuid from house.trusts t)), gen_random_uuid(), the_hash, the_at
    where link.trust_id is not null or exists (select from house.trusts);
    return 'over';
  end if;
  update house.pupil_links l set spent_at = the_at where l.trust_id = link.trust_id and l.id = link.id;
  insert into house.pupil_sessions (trust_id, id, pupil_id, session_hash, began_at, ends_at)
  values (link.trust_id, the_session, link.pupil_id, the_session_hash, the_at, the_at + interval '30 minutes');
  return 'in';
end $$;

create function house.pupil_session(the_hash text, the_at timestamptz)
  returns table (trust_id uuid, pupil_id uuid, school_id uuid, name text, born date, began_at timestamptz)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select s.trust_id, s.pupil_id, p.school_id, concat(coalesce(p.preferred_forename, p.legal_forename), ' ', p.surname), p.date_of_birth, s.began_at
  from house.pupil_sessions s join house.pupils p on p.trust_id = s.trust_id and p.id = s.pupil_id and p.left_on is null
  where s.session_hash = the_hash and s.ends_at > the_at
$$;

-- Her own answers, however they came; nobody else's.
create function house.pupil_answers(the_hash text, the_at timestamptz)
  returns table (kind text, channel text, answer text, at timestamptz, how text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select a.kind, a.channel, a.answer, a.at, a.how
  from house.pupil_session(the_hash, the_at) s
  join house.consent_answers a on a.trust_id = s.trust_id and a.pupil_id = s.pupil_id and a.giver = 'pupil'
  order by a.at desc, a.answer = 'yes'
$$;

create function house.pupil_leave(the_hash text, the_at timestamptz) returns void
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$ update house.pupil_sessions s set ends_at = the_at where s.session_hash = the_hash and s.ends_at > the_at $$;

create policy eye_keeps on house.pupil_links to house_eye using (true) with check (true);
create policy eye_keeps on house.pupil_sessions to house_eye using (true) with check (true);
grant select, update on house.pupil_links to house_eye;
grant select, insert, update on house.pupil_sessions to house_eye;
revoke execute on function house.pupil_link_works(house.pupil_links, timestamptz), house.pupil_look(text, timestamptz),
  house.pupil_enter(text, date, timestamptz, uuid, text), house.pupil_session(text, timestamptz), house.pupil_answers(text, timestamptz),
  house.pupil_leave(text, timestamptz) from public;
grant execute on function house.pupil_look(text, timestamptz), house.pupil_enter(text, date, timestamptz, uuid, text),
  house.pupil_session(text, timestamptz), house.pupil_answers(text, timestamptz), house.pupil_leave(text, timestamptz) to house_app;
grant create on schema house to house_eye;
alter function house.pupil_link_works(house.pupil_links, timestamptz) owner to house_eye;
alter function house.pupil_look(text, timestamptz) owner to house_eye;
alter function house.pupil_enter(text, date, timestamptz, uuid, text) owner to house_eye;
alter function house.pupil_session(text, timestamptz) owner to house_eye;
alter function house.pupil_answers(text, timestamptz) owner to house_eye;
alter function house.pupil_leave(text, timestamptz) owner to house_eye;
revoke create on schema house from house_eye;

-- As the lines of families' answers (0029): beside a post that comes down, they would say that it was no flag.
create policy own_answers_are_the_offices on house.history as restrictive for select to house_app
  using (kind not in ('own-answer-asked', 'removal-asked-by-pupil') or school_id = any ((select house.family_schools())::uuid[]));
