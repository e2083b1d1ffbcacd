-- What a look at everything that is live found: what came down, and what would not go out today.
-- Reason: a withdrawal reaches back at once, but a yes also runs out, a policy changes and a basis is decided anew without anybody withdrawing; somebody
-- has to see what then still stands there (the regular audit).

create table house.live_audits (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  at timestamptz not null,
  -- Posts on one account each, with a child in them.
  looked integer not null check (looked >= 0),
  came_down integer not null check (came_down between 0 and looked),
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.live_audits is 'One look at everything of a school that is live and has a child in it.';
create index live_audits_school on house.live_audits (trust_id, school_id, at);
select house.wall('live_audits');
create policy of_my_schools on house.live_audits for select to house_app using (school_id = any ((select house.my_schools())::uuid[]));
create policy add on house.live_audits for insert to house_app with check (house.person() = house.trust());
revoke update, delete, truncate on house.live_audits from house_app;

create table house.live_audit_open (
  trust_id uuid not null,
  audit_id uuid not null,
  target_id uuid not null,
  school_id uuid not null,
  primary key (trust_id, audit_id, target_id),
  foreign key (trust_id, audit_id) references house.live_audits,
  foreign key (trust_id, target_id) references house.post_targets
);
comment on table house.live_audit_open is 'Would not go out today, and nobody refused: a person decides. Of whom and why is not kept.';
select house.wall('live_audit_open');
create policy of_my_schools on house.live_audit_open for select to house_app using (school_id = any ((select house.my_schools())::uuid[]));
create policy add on house.live_audit_open for insert to house_app with check (house.person() = house.trust());
revoke update, delete, truncate on house.live_audit_open from house_app;
