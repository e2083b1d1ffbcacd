-- What somebody answers to being told that she may be monitored: a record of its own, apart from that she read the policy.
-- Reason: one policy calls reading it consent to monitoring. Reading is kept as reading (0016), and until now there was no place for the other:
-- so nobody could say that she objects, or agree and take it back.
create table house.monitoring_answers (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  version_id uuid not null,
  version_sha256 text not null check (version_sha256 ~ '^[0-9a-f]{64}$'),
  person_id uuid not null,
  answer text not null check (answer in ('told', 'agrees', 'objects', 'taken_back')),
  took_back text check (took_back in ('told', 'agrees', 'objects')),
  wording text not null check (wording ~ '^[0-9a-f]{12}$'),
  words_shown text not null check (length(words_shown) between 1 and 400),
  notice text not null,
  at timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id) references house.schools,
  foreign key (trust_id, version_id) references house.policy_versions,
  foreign key (trust_id, person_id) references house.people,
  check ((answer = 'taken_back') = (took_back is not null))
);
comment on table house.monitoring_answers is 'Only ever added to. wording: which words about monitoring stood on the page. words_shown: the very sentence pressed. Whoever changes her answer takes the old one back first, so that the head, who sees objections and their end, learns nothing of any other answer. No authorisation to monitor may rest on a row of it.';
create index monitoring_answers_person on house.monitoring_answers (trust_id, person_id, school_id, at);
create index monitoring_answers_objections on house.monitoring_answers (trust_id, school_id, at) where answer = 'objects' or took_back = 'objects';
select house.wall('monitoring_answers');
create policy mine_or_an_objection on house.monitoring_answers for select to house_app
  using (person_id = (select house.person())
    or ((answer = 'objects' or took_back = 'objects') and house.holds(array['headteacher'], school_id)));
create policy mine on house.monitoring_answers for insert to house_app with check (person_id = (select house.person()));
revoke update, delete on house.monitoring_answers from house_app;
