-- Keys for programs, each for one purpose: to send the roll, or to have texts checked.
-- Reason: a website or another programme of the school asks the same check as the page. It shows a key of the school, made, kept as a hash, counted and
-- ended as those for the roll are; so there is one table of keys and one function that opens, and a key for the one opens nothing of the other.

alter table house.roll_keys rename to school_keys;
alter table house.school_keys rename constraint roll_keys_pkey to school_keys_pkey;
alter index house.roll_keys_hash rename to school_keys_hash;
alter index house.roll_keys_school rename to school_keys_school;
-- Those that are there are for the roll.
alter table house.school_keys
  add column purpose text not null default 'roll' check (purpose in ('roll', 'check')),
  -- Requests of the minute that began then, of a key for checking: a row for each would be a row for each text.
  add column minute_began timestamptz,
  add column minute_used integer not null default 0;
alter table house.school_keys alter column purpose drop default;
comment on table house.school_keys is 'Keys with which a program sends the roll of one school, or has texts checked for it. A key cannot be read again; it ends by a press.';
grant select (purpose) on house.school_keys to house_app;

alter table house.roll_knocks rename to key_knocks;
alter table house.key_knocks rename constraint roll_knocks_pkey to key_knocks_pkey;
alter index house.roll_knocks_key rename to key_knocks_key;
alter index house.roll_knocks_client rename to key_knocks_client;
-- At which door: who knocked wrongly at one is not held up at the other.
alter table house.key_knocks add column purpose text not null default 'roll' check (purpose in ('roll', 'check'));
alter table house.key_knocks alter column purpose drop default;
comment on table house.key_knocks is 'Files that were sent with a key, and keys that opened nothing, for counting; they go after a day.';

drop function house.roll_enter(text, text, uuid, timestamptz);

-- Opens with a key, and says of which school it is: 'in', 'over' (unknown, ended and of another school alike), 'other' (it opens, but another door) or
-- 'wait' with the seconds. For the roll eight files with one key within a quarter of an hour, right or wrong; for checking sixty requests within a
-- minute. Wrong keys at both: eight tries with one, sixty from one address, within a quarter of an hour. A right key is not held up by wrong ones
-- from its address: in many schools an old server knocks on behind the same address.
create function house.key_enter(the_purpose text, the_hash text, the_client text, the_school uuid, the_at timestamptz)
  returns table (said text, wait_seconds integer, trust_id uuid, key_id uuid, school_id uuid)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  found_key house.school_keys;
  lives boolean;
  opens boolean;
  since constant timestamptz := the_at - interval '15 minutes';
begin
  perform pg_advisory_xact_lock(hashtextextended(the_hash, 35));
  select * into found_key from house.school_keys k where k.key_hash = the_hash;
  lives := found_key.id is not null and found_key.ended_at is null and (the_school is null or the_school = found_key.school_id);
  opens := lives and found_key.purpose = the_purpose;
  if opens and the_purpose = 'check' then
    -- A clock that was put back begins a new minute, or the key waited until its time came again.
    if found_key.minute_began is null or the_at < found_key.minute_began or the_at >= found_key.minute_began + interval '1 minute' then
      found_key.minute_began := the_at;
      found_key.minute_used := 0;
    end if;
    if found_key.minute_used >= 60 then
      return query select 'wait', ceil(extract(epoch from found_key.minute_began + interval '1 minute' - the_at))::integer, null::uuid, null::uuid, null::uuid;
      return;
    end if;
    update house.school_keys k set last_used_at = the_at, minute_began = found_key.minute_began, minute_used = found_key.minute_used + 1
    where k.trust_id = found_key.trust_id and k.id = found_key.id;
    return query select 'in', 0, found_key.trust_id, found_key.id, found_key.school_id;
    return;
  end if;
  if (select count(*) from house.key_knocks k where k.key_hash = the_hash and k.purpose = the_purpose and k.at > since) >= 8
    or not opens and (select count(*) from house.key_knocks k where k.client_hash = the_client and not k.opened and k.at > since) >= 60
  then
    return query select 'wait', 900, null::uuid, null::uuid, null::uuid;
    return;
  end if;
  delete from house.key_knocks k where k.at < the_at - interval '1 day';
  insert into house.key_knocks (trust_id, id, purpose, key_hash, client_hash, opened, at)
  select coalesce(found_key.trust_id, (select min(t.trust_id::text)::uuid from house.trusts t)), gen_random_uuid(), the_purpose, the_hash, the_client, opens, the_at
  where found_key.trust_id is not null or exists (select from house.trusts);
  if not opens then
    return query select case when lives then 'other' else 'over' end, 0, null::uuid, null::uuid, null::uuid;
    return;
  end if;
  update house.school_keys k set last_used_at = the_at where k.trust_id = found_key.trust_id and k.id = found_key.id;
  return query select 'in', 0, found_key.trust_id, found_key.id, found_key.school_id;
end $$;
revoke execute on function house.key_enter(text, text, text, uuid, timestamptz) from public;
grant execute on function house.key_enter(text, text, text, uuid, timestamptz) to house_app;
grant create on schema house to house_eye;
alter function house.key_enter(text, text, text, uuid, timestamptz) owner to house_eye;
revoke create on schema house from house_eye;
