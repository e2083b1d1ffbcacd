-- The first run of an installation, and accounts that close together with their person.
-- Reason: better-auth writes by a role of its own and cannot join our transaction. What must happen at the very moment in which a
-- person leaves, or in which her lost second factor is taken off, is therefore done by definer functions that the act's own
-- transaction calls: kept with it, rolled back with it.

-- The code of the first run is only made while there is no trust. is_empty belongs to house_eye, so it is house_eye that lets another role ask.
set local role house_eye;
grant execute on function house.is_empty() to house_auth;
-- end_sessions runs as house_owner and asks trust_of. The grant of step 0001 was made while house_owner still owned the function, and went
-- to house_eye together with the ownership: "permission denied for function trust_of" was what every leaver got.
grant execute on function house.trust_of(uuid) to house_owner;
set local role house_owner;

-- Ends a leaver's sessions and takes her way in: password, second factor, links sent. Coming back, she gets a new account and a new link.
create function house.close_sign_in(the_person uuid) returns integer language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare ended integer;
begin
  -- Refuses a person of another trust.
  ended := house.end_sessions(the_person);
  delete from auth.used_codes where person_id = the_person;
  delete from auth."user" where id = the_person;
  return ended;
end $$;
comment on function house.close_sign_in(uuid) is 'Takes a leaver''s account in auth. Answers how many sessions ended.';

-- Somebody lost her telephone and her backup codes. Whoever takes the second factor off ends her sessions too.
create function house.take_off_second_factor(the_person uuid) returns boolean language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare had boolean;
begin
  perform house.end_sessions(the_person);
  delete from auth."twoFactor" where "userId" = the_person;
  had := found;
  update auth."user" set "twoFactorEnabled" = false, "updatedAt" = now() where id = the_person;
  return had;
end $$;
comment on function house.take_off_second_factor(uuid) is 'Answers whether there was one. The password stays.';

-- What the page of a person says about her account: whether there is one, whether a password was chosen, whether a second factor is on.
create function house.sign_in_of(the_person uuid) returns table (account boolean, password boolean, second_factor boolean)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if house.trust_of(the_person) is distinct from house.trust() then
    raise exception 'this person is not of this trust' using errcode = 'insufficient_privilege';
  end if;
  return query
    select exists (select from auth."user" u where u.id = the_person),
           exists (select from auth."account" a where a."userId" = the_person and a."providerId" = 'credential' and a.password is not null),
           exists (select from auth."user" u where u.id = the_person and u."twoFactorEnabled");
end $$;
comment on function house.sign_in_of(uuid) is 'Yes or no only: no hash, no session, no address leaves auth.';

grant execute on function house.close_sign_in(uuid), house.take_off_second_factor(uuid), house.sign_in_of(uuid) to house_app;
