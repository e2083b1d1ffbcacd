-- A key for checking texts is limited by what it asks and by what it finds (decision 040).
-- Reason: sixty requests a minute were three thousand texts with thousands of candidate names each: a key that leaked read out the roll in an
-- afternoon. Now the texts and characters of a minute are counted, and how many different names a key finds in a day.

alter table house.school_keys
  add column texts_began timestamptz,
  add column texts_used integer not null default 0,
  add column characters_used integer not null default 0,
  -- The day, in London, on which it had found as many names as it may: shut for checking until that day is over.
  add column full_on date;
grant select (full_on) on house.school_keys to house_app;
comment on column house.school_keys.full_on is 'On this day it had found as many names as a key may in a day: nothing is checked with it until the day is over.';

create table house.key_finds (
  trust_id uuid not null references house.trusts,
  key_id uuid not null,
  day date not null,
  -- Keyed, of a name as it was found: only to count each once. Gone with the next day's first of any key of the trust.
  mark text not null check (mark ~ '^[0-9a-f]{64}$'),
  primary key (trust_id, key_id, day, mark),
  foreign key (trust_id, key_id) references house.school_keys
);
comment on table house.key_finds is 'Which names a key found today, as keyed marks, for counting alone. The application reads none.';
select house.wall('key_finds');
revoke insert, update, delete, truncate on house.key_finds from house_app;

-- Counts texts against the minute of a key. 0: go on; else the seconds to wait. A minute that is untouched takes one request of any size.
create function house.key_spend(the_key uuid, the_texts integer, the_characters integer, the_most_texts integer, the_most_characters integer, the_at timestamptz)
  returns integer language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  k house.school_keys;
begin
  select * into k from house.school_keys s where s.trust_id = house.trust() and s.id = the_key and house.person() = house.trust() for update;
  if k.id is null then return 60; end if;
  if k.texts_began is null or the_at < k.texts_began or the_at >= k.texts_began + interval '1 minute' then
    k.texts_began := the_at;
    k.texts_used := 0;
    k.characters_used := 0;
  end if;
  if k.texts_used > 0 and (k.texts_used + the_texts > the_most_texts or k.characters_used + the_characters > the_most_characters) then
    return greatest(1, ceil(extract(epoch from k.texts_began + interval '1 minute' - the_at))::integer);
  end if;
  update house.school_keys s set texts_began = k.texts_began, texts_used = k.texts_used + the_texts, characters_used = k.characters_used + the_characters
  where s.trust_id = k.trust_id and s.id = k.id;
  return 0;
end $$;

-- Writes down what was found. 'in': the answer may go out. 'full': not today. 'now-full': the same, and it is the first time today.
create function house.key_found(the_key uuid, the_marks text[], the_most integer, the_day date)
  returns text language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  k house.school_keys;
begin
  select * into k from house.school_keys s where s.trust_id = house.trust() and s.id = the_key and house.person() = house.trust() for update;
  if k.id is null or k.full_on = the_day then return 'full'; end if;
  delete from house.key_finds f where f.trust_id = k.trust_id and f.day < the_day;
  if (select count(*) from (select f.mark from house.key_finds f where f.trust_id = k.trust_id and f.key_id = k.id and f.day = the_day
      union select unnest(the_marks)) as every_mark) > the_most then
    update house.school_keys s set full_on = the_day where s.trust_id = k.trust_id and s.id = k.id;
    return 'now-full';
  end if;
  insert into house.key_finds (trust_id, key_id, day, mark)
  select distinct k.trust_id, k.id, the_day, m from unnest(the_marks) m on conflict do nothing;
  return 'in';
end $$;

create policy eye_keeps on house.key_finds to house_eye using (true) with check (true);
grant select, insert, delete on house.key_finds to house_eye;
revoke execute on function house.key_spend(uuid, integer, integer, integer, integer, timestamptz), house.key_found(uuid, text[], integer, date) from public;
grant execute on function house.key_spend(uuid, integer, integer, integer, integer, timestamptz), house.key_found(uuid, text[], integer, date) to house_app;
grant create on schema house to house_eye;
alter function house.key_spend(uuid, integer, integer, integer, integer, timestamptz) owner to house_eye;
alter function house.key_found(uuid, text[], integer, date) owner to house_eye;
revoke create on schema house from house_eye;
