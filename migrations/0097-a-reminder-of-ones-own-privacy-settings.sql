-- When somebody was last reminded of the privacy settings of her own accounts, and when she last pressed that she had looked.
-- Reason: policies advise it "regularly" and every adopter named a number of months on which nothing acted.
create table house.privacy_reminders (
  trust_id uuid not null,
  person_id uuid not null,
  reminded_at timestamptz,
  looked_at timestamptz,
  primary key (trust_id, person_id),
  foreign key (trust_id, person_id) references house.people
);
comment on table house.privacy_reminders is 'One row a person, seen by her and by the job that reminds. Nobody who leads her can read it, so that no list of who has not looked can be made of it.';
select house.wall('privacy_reminders');
create policy mine on house.privacy_reminders to house_app
  using (person_id = (select house.person()) or (select house.person()) = (select house.trust()))
  with check (person_id = (select house.person()) or (select house.person()) = (select house.trust()));
revoke delete on house.privacy_reminders from house_app;
