-- A last day that arrived is told to the rooms above once, whoever wrote it down and however: at a press, at entering, or with a role.
-- Reason: only a last day that was recorded by a press was told, so agency staff, contractors and whoever's role ran out were taken off nothing.
create table house.last_days_told (
  trust_id uuid not null,
  person_id uuid not null,
  school_id uuid not null,
  last_day date not null,
  told_at timestamptz not null,
  primary key (trust_id, person_id, school_id, last_day),
  foreign key (trust_id, person_id) references house.people,
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.last_days_told is 'One row for each last day at a school that was told; whoever comes back and leaves again has another day.';
select house.wall('last_days_told');
create policy only_the_house on house.last_days_told to house_app
  using ((select house.person()) = (select house.trust())) with check ((select house.person()) = (select house.trust()));
revoke update, delete on house.last_days_told from house_app;
