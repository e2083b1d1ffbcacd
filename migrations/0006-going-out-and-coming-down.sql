-- What became of an attempt, said more exactly; and changing the keys of an account.
-- Reason: an attempt can end in ways that are neither a yes nor a no: nothing stands under its key ('absent'), the network was in
-- trouble before anything was sent ('later'), or the post was still seen after its removal ('there'). Called 'refused' or 'unknown' they
-- would say what nobody knows.
alter table house.attempt_outcomes drop constraint attempt_outcomes_outcome_check;
alter table house.attempt_outcomes add constraint attempt_outcomes_outcome_check
  check (outcome in ('published', 'removed', 'refused', 'limited', 'unknown', 'absent', 'later', 'there'));
create index attempt_outcomes_attempt on house.attempt_outcomes (trust_id, attempt_id);

-- People put keys in and never read them back. An update needs to see the row, so it goes through the eye.
grant select, update on house.account_keys to house_eye;
grant select on house.accounts to house_eye;
create policy eye_sees on house.account_keys for select to house_eye using (trust_id = house.trust());
create policy eye_changes on house.account_keys for update to house_eye using (trust_id = house.trust());
create policy eye_sees on house.accounts for select to house_eye using (trust_id = house.trust());

create function house.replace_account_keys(the_account uuid, the_keys text, at timestamptz) returns integer
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare changed integer;
begin
  update house.account_keys k set sealed = the_keys, changed_at = at
    from house.accounts a
    where k.trust_id = house.trust() and k.account_id = the_account and a.trust_id = k.trust_id and a.id = k.account_id
      and a.school_id = any (house.my_schools());
  get diagnostics changed = row_count;
  return changed;
end $$;
comment on function house.replace_account_keys(uuid, text, timestamptz) is 'Puts new sealed keys in place of the old without showing either. Answers 0 for an account of another school.';

revoke execute on function house.replace_account_keys(uuid, text, timestamptz) from public;
grant create on schema house to house_eye;
alter function house.replace_account_keys(uuid, text, timestamptz) owner to house_eye;
revoke create on schema house from house_eye;
set local role house_eye;
grant execute on function house.replace_account_keys(uuid, text, timestamptz) to house_app;
set local role house_owner;
