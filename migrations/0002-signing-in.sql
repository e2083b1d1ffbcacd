-- better-auth's own tables (as its 1.7.5 makes them, with second factor and database rate limit), and what it leaves to us:
-- a count per account (a whole school sits behind one address), codes that work once, links to set a password.
-- Reason for a schema and a role of its own: a hole elsewhere in the application reads no password hash and no session.
-- These tables carry no trust_id and no row-level security: nobody has signed in yet when they are read.

create table auth."user" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz default current_timestamp not null, "twoFactorEnabled" boolean);
create table auth."session" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" uuid not null references auth."user" ("id") on delete cascade);
create table auth."account" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "accountId" text not null, "providerId" text not null, "userId" uuid not null references auth."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null);
create table auth."verification" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz default current_timestamp not null);
create table auth."twoFactor" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "secret" text not null, "backupCodes" text not null, "userId" uuid not null references auth."user" ("id") on delete cascade, "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz);
create table auth."rateLimit" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "key" text not null unique, "count" integer not null, "lastRequest" bigint not null);
create index "session_userId_idx" on auth."session" ("userId");
create index "account_userId_idx" on auth."account" ("userId");
create index "verification_identifier_idx" on auth."verification" ("identifier");
create index "twoFactor_secret_idx" on auth."twoFactor" ("secret");
create index "twoFactor_userId_idx" on auth."twoFactor" ("userId");

create table auth.sign_in_attempts (
  id uuid primary key,
  account text not null,
  at timestamptz not null
);
comment on table auth.sign_in_attempts is 'Wrong passwords and codes. account: SHA-256 of the address typed, so that a stranger''s typing keeps no address.';
create index sign_in_attempts_account on auth.sign_in_attempts (account, at);

create table auth.used_codes (
  person_id uuid not null,
  step bigint not null,
  primary key (person_id, step)
);
comment on table auth.used_codes is 'Time steps of second-factor codes already used: a code works once.';

create table auth.invitations (
  token_hash text primary key,
  person_id uuid not null references auth."user" ("id") on delete cascade,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table auth.invitations is 'Links to set a first or a new password. Opening one changes nothing; the press spends it.';

create table auth.first_run (
  only_row boolean primary key default true check (only_row),
  code_hash text not null,
  made_at timestamptz not null
);

-- A leaver's sessions end in the same transaction in which she leaves. Owned by house_owner, which owns auth's tables.
create function house.end_sessions(the_person uuid) returns integer language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare ended integer;
begin
  if house.trust_of(the_person) is distinct from house.trust() then
    raise exception 'this person is not of this trust' using errcode = 'insufficient_privilege';
  end if;
  delete from auth."session" where "userId" = the_person;
  get diagnostics ended = row_count;
  return ended;
end $$;
grant execute on function house.end_sessions(uuid) to house_app;
-- Sign-in asks which trust a person belongs to and whether she has left, before anybody acts.
grant usage on schema house to house_auth;
