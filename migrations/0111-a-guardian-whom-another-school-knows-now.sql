-- What one school knows of a guardian is not seen or changed by another that her child has left (decision 054).
-- Reason: a child leaves for another school of the trust, whose roll writes the mother's new address into the one row of her. The office that the child had
-- left opened the record, read where she lives now, could write another, and spent her links at the new school by ending her.

grant create on schema house to house_eye;
set local role house_eye;
-- Of the guardians of a child who has left: those whom another school of the trust has known too, while nobody of theirs is on the roll here. Ids that the asker has already.
create function house.guardians_withheld(the_pupil uuid) returns table (guardian_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select mine.guardian_id
  from house.pupils gone
  join house.guardianships mine on mine.trust_id = gone.trust_id and mine.pupil_id = gone.id
  where gone.trust_id = house.trust() and gone.id = the_pupil and gone.left_on is not null
    and gone.school_id = any (house.family_schools())
    and exists (
      select from house.guardianships g join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id
      where g.trust_id = mine.trust_id and g.guardian_id = mine.guardian_id and p.school_id <> gone.school_id)
    and not exists (
      select from house.guardianships g join house.pupils p on p.trust_id = g.trust_id and p.id = g.pupil_id
      where g.trust_id = mine.trust_id and g.guardian_id = mine.guardian_id and g.ended_on is null
        and p.school_id = gone.school_id and p.left_on is null)
$$;
revoke execute on function house.guardians_withheld(uuid) from public;
grant execute on function house.guardians_withheld(uuid) to house_app;

-- As in 0101; but the tie to a child who has left carries what her school sent, and no other school's.
create or replace function house.family_ways_end() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  the_row jsonb := to_jsonb(new);
  the_guardian uuid := case when tg_table_name = 'guardians' then the_row ->> 'id' else the_row ->> 'guardian_id' end;
  before text;
  school_left uuid;
begin
  if tg_table_name = 'guardians' then
    before := to_jsonb(old) ->> 'email';
  elsif tg_table_name = 'guardianships' then
    select p.school_id into school_left from house.pupils p
    where p.trust_id = new.trust_id and p.id = (the_row ->> 'pupil_id')::uuid and p.left_on is not null;
  elsif tg_table_name = 'guardian_contacts' then
    if tg_op = 'UPDATE' then
      before := to_jsonb(old) ->> 'email';
    else
      select g.email into before from house.guardians g where g.trust_id = new.trust_id and g.id = the_guardian;
    end if;
    if lower(before) is not distinct from lower(the_row ->> 'email') then return null; end if;
  end if;
  update house.family_links l set spent_at = now()
  where l.trust_id = new.trust_id and l.guardian_id = the_guardian and l.spent_at is null
    and case tg_table_name
      when 'guardianships' then school_left is null or l.school_id = school_left
      when 'guardian_contacts' then l.sent_how = 'mail' and l.school_id = (the_row ->> 'school_id')::uuid
      else l.sent_how = 'mail' and not exists (
        select from house.guardian_contacts c
        where c.trust_id = l.trust_id and c.guardian_id = l.guardian_id and c.school_id = l.school_id) end;
  -- A session without an address began by a letter: it ends with what its own school has for her.
  update house.family_sessions s set ends_at = s.began_at
  where s.trust_id = new.trust_id and s.guardian_id = the_guardian and s.ends_at > s.began_at
    and case
      when tg_table_name = 'guardianships' then school_left is null or s.school_id = school_left
      when s.from_email is not null then s.from_email = lower(before)
      when tg_table_name = 'guardian_contacts' then s.school_id = (the_row ->> 'school_id')::uuid
      else not exists (
        select from house.guardian_contacts c
        where c.trust_id = s.trust_id and c.guardian_id = s.guardian_id and c.school_id = s.school_id) end;
  return null;
end $$;
set local role house_owner;
revoke create on schema house from house_eye;
