-- The badge of a school, shown beside its name above every page of whoever works there. Reason: the frame of a page had a place for it from the
-- first day, and nobody could put one there.
create table house.school_badges (
  trust_id uuid not null,
  school_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  jpeg bytea not null check (octet_length(jpeg) between 1 and 40000),
  set_at timestamptz not null,
  primary key (trust_id, school_id),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.school_badges is 'Drawn anew and made small by the room that opens pictures; no person is in it and nothing of the file that was sent is kept. Who set it stands in history.';
select house.wall('school_badges');
create policy of_my_trust on house.school_badges for select to house_app using (true);
create policy set_it on house.school_badges for insert to house_app
  with check (house.holds(array['trust_administrator', 'headteacher', 'office_manager'], school_id));
create policy change_it on house.school_badges for update to house_app
  using (house.holds(array['trust_administrator', 'headteacher', 'office_manager'], school_id))
  with check (house.holds(array['trust_administrator', 'headteacher', 'office_manager'], school_id));
create policy take_it_off on house.school_badges for delete to house_app
  using (house.holds(array['trust_administrator', 'headteacher', 'office_manager'], school_id));
grant delete on house.school_badges to house_app;
