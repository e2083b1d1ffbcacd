-- Staff from a list (spreadsheet, MIS, directory). Reason: a school does not type its staff one by one, and a list that comes again has to be told
-- apart from what was given by hand: it ends only what a list gave, and offers to let go only whom a list brought.

create table house.staff_lists (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  -- Null: the list is of the whole trust, and names the school of each row.
  school_id uuid,
  state text not null check (state in ('to-map', 'to-match', 'to-check', 'taking', 'taken')),
  file_name text not null check (length(file_name) between 1 and 200),
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  headings text not null,
  -- JSON: line and cells of each row. Emptied when a newer list of the same place is brought: nobody needs them any more.
  rows text not null,
  row_count integer not null check (row_count > 0),
  -- JSON: which heading holds which field; null until somebody said so.
  columns text,
  brought_by uuid not null,
  brought_at timestamptz not null,
  taken_by uuid,
  taken_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.staff_lists is 'A list of staff as it was brought, until it is taken over person by person.';
create index staff_lists_place on house.staff_lists (trust_id, school_id, brought_at);
select house.wall('staff_lists');
create policy of_my_schools on house.staff_lists to house_app
  using (school_id = any ((select house.my_schools())::uuid[]) or (school_id is null and (select house.holds(array['trust_administrator'], null))))
  with check (school_id = any ((select house.my_schools())::uuid[]) or (school_id is null and (select house.holds(array['trust_administrator'], null))));

create table house.staff_list_columns (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  school_id uuid,
  headings_sha256 text not null,
  columns text not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (trust_id, id),
  unique nulls not distinct (trust_id, school_id, headings_sha256),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.staff_list_columns is 'Which column is what, remembered by the set of headings: the next export of the same system asks nothing.';
select house.wall('staff_list_columns');
create policy of_my_schools on house.staff_list_columns to house_app
  using (school_id = any ((select house.my_schools())::uuid[]) or (school_id is null and (select house.holds(array['trust_administrator'], null))))
  with check (school_id = any ((select house.my_schools())::uuid[]) or (school_id is null and (select house.holds(array['trust_administrator'], null))));

create table house.staff_list_titles (
  trust_id uuid not null references house.trusts,
  id uuid not null,
  school_id uuid,
  -- In small letters without accents, as titles are compared.
  title text not null check (length(title) between 1 and 200),
  -- Empty: who has this title has no role by it.
  roles text[] not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  primary key (trust_id, id),
  unique nulls not distinct (trust_id, school_id, title),
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.staff_list_titles is 'Which job title means which roles, as somebody confirmed it. A title is no role: whoever takes a list over must be allowed to give each.';
select house.wall('staff_list_titles');
create policy of_my_schools on house.staff_list_titles to house_app
  using (school_id = any ((select house.my_schools())::uuid[]) or (school_id is null and (select house.holds(array['trust_administrator'], null))))
  with check (school_id = any ((select house.my_schools())::uuid[]) or (school_id is null and (select house.holds(array['trust_administrator'], null))));

create table house.staff_list_people (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid,
  person_id uuid not null,
  staff_number text,
  -- The newest list she stands on.
  list_id uuid not null,
  primary key (trust_id, id),
  unique nulls not distinct (trust_id, school_id, person_id),
  foreign key (trust_id, person_id) references house.people,
  foreign key (trust_id, list_id) references house.staff_lists,
  foreign key (trust_id, school_id) references house.schools
);
comment on table house.staff_list_people is 'Who stands on the lists of a place: who is missing on the next one may have left.';
select house.wall('staff_list_people');
-- As people: one register for the trust.
create policy all_of_the_trust on house.staff_list_people to house_app using (true) with check (true);

create table house.staff_list_roles (
  trust_id uuid not null,
  holding_id uuid not null,
  list_id uuid not null,
  primary key (trust_id, holding_id),
  foreign key (trust_id, holding_id) references house.role_holdings,
  foreign key (trust_id, list_id) references house.staff_lists
);
comment on table house.staff_list_roles is 'Roles that a list gave. Every other role was given by hand, and no list ends it.';
select house.wall('staff_list_roles');
create policy all_of_the_trust on house.staff_list_roles to house_app using (true) with check (true);

create table house.staff_list_deeds (
  trust_id uuid not null,
  list_id uuid not null,
  email text not null,
  deed text not null check (deed in ('joined', 'returned', 'moved', 'refused', 'left', 'taken-back')),
  -- Why somebody was not taken over.
  code text,
  person_id uuid,
  at timestamptz not null,
  primary key (trust_id, list_id, email),
  foreign key (trust_id, list_id) references house.staff_lists,
  check ((deed = 'refused') = (code is not null))
);
comment on table house.staff_list_deeds is 'What became of each person of a list. Written in her own transaction, so that a list cut off half-way goes on where it stopped.';
select house.wall('staff_list_deeds');
create policy as_its_list on house.staff_list_deeds to house_app
  using (exists (select from house.staff_lists l where l.trust_id = staff_list_deeds.trust_id and l.id = staff_list_deeds.list_id))
  with check (exists (select from house.staff_lists l where l.trust_id = staff_list_deeds.trust_id and l.id = staff_list_deeds.list_id));
