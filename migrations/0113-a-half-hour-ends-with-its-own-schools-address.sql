-- A half hour ends with the address that its own school has for her, and not with the first address of her own that another school brings (decision 052).
-- Reason: before that the other school held her general address, so that every page which had begun by it ended, with all she had typed, though the
-- school of that page still reaches her by it.
grant create on schema house to house_eye;
set local role house_eye;
-- As in 0101, but for the last statement, and for the tie of a pupil who has left: it ends the ways of the school that was left and no other's.
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
  -- With what its own school has for her: by the address through which it began, or, without one, by a letter.
  update house.family_sessions s set ends_at = s.began_at
  where s.trust_id = new.trust_id and s.guardian_id = the_guardian and s.ends_at > s.began_at
    and case
      when tg_table_name = 'guardianships' then school_left is null or s.school_id = school_left
      when s.from_email is distinct from lower(before) and s.from_email is not null then false
      when tg_table_name = 'guardian_contacts' then s.school_id = (the_row ->> 'school_id')::uuid
      else not exists (
        select from house.guardian_contacts c
        where c.trust_id = s.trust_id and c.guardian_id = s.guardian_id and c.school_id = s.school_id) end;
  return null;
end $$;
set local role house_owner;
revoke create on schema house from house_eye;
