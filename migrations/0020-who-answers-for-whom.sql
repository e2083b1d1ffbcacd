-- Who answers for whom. Reason: questions about the policy go to a person's line manager (s2-resp-emp-2, s3-3.2a), people who work here without
-- a contract need a sponsor (s0-3.1b, s1-covered-02, s2-eligibility-3), and a professional body's own code may be stricter (s2-breaches-3).

create table house.working_arrangements (
  trust_id uuid not null,
  person_id uuid not null,
  line_manager_id uuid check (line_manager_id <> person_id),
  sponsor_id uuid check (sponsor_id <> person_id),
  professional_body text check (length(professional_body) between 1 and 200),
  changed_at timestamptz not null,
  primary key (trust_id, person_id),
  foreign key (trust_id, person_id) references house.people,
  foreign key (trust_id, line_manager_id) references house.people,
  foreign key (trust_id, sponsor_id) references house.people
);
comment on table house.working_arrangements is 'How somebody works here beside the kind of worker in people. What it was before stands in history.';
create index working_arrangements_manager on house.working_arrangements (trust_id, line_manager_id);
select house.wall('working_arrangements');
-- As people: the register is one for the trust; who may see which page is asked by the use case.
create policy all_of_the_trust on house.working_arrangements to house_app using (true) with check (true);
