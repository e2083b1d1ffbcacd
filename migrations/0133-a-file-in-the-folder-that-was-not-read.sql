-- A file in a school's folder that could not be read is told to whoever keeps the roll, and not opened again before it changes (decision 071).
-- Reason: one of 2 GB was copied and refused each hour, and its refusal stood in the log of the server alone; the office waited for a roll that never came.
create table house.roll_folder_refusals (
  trust_id uuid not null,
  school_id uuid not null,
  file_name text not null check (length(file_name) between 1 and 200),
  -- How the very file is known again without reading it: its size and when it was last written.
  mark text not null check (mark ~ '^[0-9]+ [0-9.]+$'),
  refusal text not null check (refusal ~ '^[a-z-]{1,40}$'),
  line integer,
  missing text check (length(missing) <= 200),
  refused_at timestamptz not null,
  -- Another one was read since.
  ended_at timestamptz,
  primary key (trust_id, school_id),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.roll_folder_refusals is 'The newest file of a school''s folder where it could not be read; one row a school, written by the house alone.';
select house.wall('roll_folder_refusals');
create policy of_roll_keepers on house.roll_folder_refusals to house_app
  using (school_id = any ((select house.roll_schools())::uuid[])) with check (school_id = any ((select house.roll_schools())::uuid[]));
create policy the_house_adds on house.roll_folder_refusals as restrictive for insert to house_app
  with check ((select house.person()) = (select house.trust()));
create policy the_house_changes on house.roll_folder_refusals as restrictive for update to house_app
  using ((select house.person()) = (select house.trust())) with check ((select house.person()) = (select house.trust()));
revoke delete, truncate on house.roll_folder_refusals from house_app;
