-- After a flag nobody of the family is written to, unless the safeguarding lead does it: in her words, and known to her and her deputies alone.
-- Reason: posts came down by a flag, and no way was there to tell a guardian so.

create table house.flag_letters (
  trust_id uuid not null,
  id uuid not null,
  pupil_id uuid not null,
  guardian_id uuid not null,
  school_id uuid not null,
  words text not null check (length(words) between 1 and 4000),
  notice_version text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  mailed_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, pupil_id) references house.pupils,
  foreign key (trust_id, guardian_id) references house.guardians
);
comment on table house.flag_letters is 'What the safeguarding lead wrote to a guardian while a flag is set. Known to her and her deputies alone; the house reads one letter at a time, to mail it.';
create index flag_letters_of_a_pupil on house.flag_letters (trust_id, pupil_id);
select house.wall('flag_letters');
create policy the_dsls on house.flag_letters for select to house_app using (house.holds(array['dsl', 'deputy_dsl'], school_id));
create policy they_write on house.flag_letters for insert to house_app
  with check (written_by = (select house.person()) and house.holds(array['dsl', 'deputy_dsl'], school_id));
revoke update, delete, truncate on house.flag_letters from house_app;
create policy eye_sees on house.flag_letters for select to house_eye using (true);
create policy eye_mails on house.flag_letters for update to house_eye using (true) with check (true);
grant select, update (mailed_at) on house.flag_letters to house_eye;

-- History of it is walled as that of the flag (0022).
create policy letters_are_the_dsls on house.history as restrictive for select to house_app
  using (kind <> 'guardian-written-to' or (school_id is not null and house.holds(array['dsl', 'deputy_dsl'], school_id)));

-- One letter that has not gone yet, for the house alone; nothing where the guardian was removed, or an order came, since it was written.
create function house.flag_letter_to_mail(the_id uuid) returns table (guardian uuid, school uuid, words text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  select l.guardian_id, l.school_id, l.words from house.flag_letters l
  join house.guardianships g on g.trust_id = l.trust_id and g.pupil_id = l.pupil_id and g.guardian_id = l.guardian_id
  where house.person() = house.trust() and l.trust_id = house.trust() and l.id = the_id and l.mailed_at is null
    and g.ended_on is null and not g.no_contact
$$;
create function house.flag_letter_mailed(the_id uuid, the_moment timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  update house.flag_letters l set mailed_at = the_moment
  where house.person() = house.trust() and l.trust_id = house.trust() and l.id = the_id and l.mailed_at is null
$$;
revoke execute on function house.flag_letter_to_mail(uuid), house.flag_letter_mailed(uuid, timestamptz) from public;
grant execute on function house.flag_letter_to_mail(uuid), house.flag_letter_mailed(uuid, timestamptz) to house_app;
grant create on schema house to house_eye;
alter function house.flag_letter_to_mail(uuid) owner to house_eye;
alter function house.flag_letter_mailed(uuid, timestamptz) owner to house_eye;
revoke create on schema house from house_eye;

-- Who looked at a child stands in the list also from these pages. Reason: the list of a child's posts, a question of an author about children, the list of
-- whom to ask, and a class with its marks showed what families answered, or let it be seen, and left nothing behind.
alter table house.family_looks drop constraint family_looks_page_check, add constraint family_looks_page_check
  check (page in ('pupil', 'class', 'platform', 'platform-file', 'flags', 'posts', 'question', 'asking', 'class-list'));
-- A class with its marks is looked at by teachers too, who keep no register.
create policy her_own_class_list on house.family_looks for insert to house_app
  with check (page = 'class-list' and person_id = (select house.person()) and school_id = any ((select house.my_schools())::uuid[]));
