-- A flag's review day is kept, looks at what families answered end after a time, and a whole file of earlier yeses is accepted by one press.
-- Reason: a day on which nothing happens is forgotten; a list of who looked that grows for ever is itself data about staff that nobody needs; and a
-- head who has to let two thousand yeses count one by one lets none of them count.

alter table house.never_publish_flags
  add column reviewed_by uuid,
  add column reviewed_at timestamptz,
  add column told_review date,
  add constraint reviewed_by_somebody check ((reviewed_by is null) = (reviewed_at is null));
comment on column house.never_publish_flags.reviewed_by is 'Who last looked at it again and let it stay; the looks before that one stand in history.';
comment on column house.never_publish_flags.told_review is 'For which review day the safeguarding leads were written to: once for each.';

-- History of a review is walled as that of setting and ending a flag (0022).
create policy reviews_are_the_dsls on house.history as restrictive for select to house_app
  using (kind <> 'never-publish-reviewed' or (school_id is not null and house.holds(array['dsl', 'deputy_dsl'], school_id)));

-- At which schools a flag is due and nobody was written to. The house sees no flag, and is told a school alone: neither whose flag, nor how many, nor
-- why. Whoever is not the house is told nothing and changes nothing.
create function house.flag_reviews_to_tell(the_day date) returns setof uuid language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with told as (
    update house.never_publish_flags f set told_review = f.review_on
    from house.pupils p
    where house.person() = house.trust() and f.trust_id = house.trust() and p.trust_id = f.trust_id and p.id = f.pupil_id and p.left_on is null
      and f.ended_at is null and f.review_on <= the_day and f.told_review is distinct from f.review_on
    returning p.school_id)
  select distinct t.school_id from told t
$$;
create policy eye_tells on house.never_publish_flags for update to house_eye using (true) with check (true);
grant update (told_review) on house.never_publish_flags to house_eye;

-- The application can still neither change nor empty the list of looks: this takes away what is old, a batch at a time, and nothing of the last
-- year whatever it is asked, so that whoever gets hold of the application cannot wipe out that she looked.
create function house.forget_family_looks(the_before timestamptz, the_most integer) returns integer language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  gone integer;
begin
  if house.person() is distinct from house.trust() then return 0; end if;
  delete from house.family_looks l
  where l.trust_id = house.trust() and l.id in (
    select o.id from house.family_looks o
    where o.trust_id = house.trust() and o.at < least(the_before, now() - interval '1 year') order by o.at limit the_most);
  get diagnostics gone = row_count;
  return gone;
end $$;
create index family_looks_old on house.family_looks (trust_id, at);
create policy eye_sees on house.family_looks for select to house_eye using (true);
create policy eye_forgets on house.family_looks for delete to house_eye using (true);
grant select, delete on house.family_looks to house_eye;

create table house.earlier_accepts (
  trust_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  reason text not null check (length(reason) between 1 and 2000),
  decided_by uuid not null,
  decided_at timestamptz not null,
  -- How many yeses count by it so far: a job that was cut off goes on from here.
  accepted integer not null default 0 check (accepted >= 0),
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, file_id) references house.earlier_files
);
comment on table house.earlier_accepts is 'The school let every yes of a file count, and why. What each yes counts by stands in consent_accepted.';
create unique index earlier_accepts_running on house.earlier_accepts (trust_id, file_id) where ended_at is null;
select house.wall('earlier_accepts');
create policy as_its_file on house.earlier_accepts for select to house_app
  using (file_id in (select f.id from house.earlier_files f));
create policy decide on house.earlier_accepts for insert to house_app
  with check (decided_by = (select house.person()) and file_id in (select f.id from house.earlier_files f
    where f.school_id = any ((select house.schools_where(array['headteacher', 'deputy_headteacher', 'nursery_manager']))::uuid[])));
-- By whoever may decide: were the one who pressed to leave half-way, another goes on with her reason.
create policy go_on on house.earlier_accepts for update to house_app
  using (ended_at is null)
  with check (file_id in (select f.id from house.earlier_files f
    where f.school_id = any ((select house.schools_where(array['headteacher', 'deputy_headteacher', 'nursery_manager']))::uuid[])));
revoke update, delete, truncate on house.earlier_accepts from house_app;
grant update (accepted, ended_at) on house.earlier_accepts to house_app;

revoke execute on function house.flag_reviews_to_tell(date), house.forget_family_looks(timestamptz, integer) from public;
grant execute on function house.flag_reviews_to_tell(date), house.forget_family_looks(timestamptz, integer) to house_app;
grant create on schema house to house_eye;
alter function house.flag_reviews_to_tell(date) owner to house_eye;
alter function house.forget_family_looks(timestamptz, integer) owner to house_eye;
revoke create on schema house from house_eye;
