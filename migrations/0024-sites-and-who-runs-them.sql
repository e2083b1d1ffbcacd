-- Where people work, and who runs the place. Reason: the policy asks different people at different places (s1-personnel-02: the head, the
-- nursery manager or line managers; a nursery, a partner's hall or an agency's office is often run by somebody else), and a person's site is
-- what a list from another system brings. A site is its name; who runs it is said once for all who work there.

alter table house.working_arrangements add column site text check (length(site) between 1 and 200);

create table house.site_operators (
  trust_id uuid not null,
  site text not null check (length(site) between 1 and 200),
  operator text not null check (length(operator) between 1 and 200),
  changed_at timestamptz not null,
  primary key (trust_id, site)
);
comment on table house.site_operators is 'Who runs a site, in the words of whoever keeps the register. What it was before stands in history.';
select house.wall('site_operators');
-- As people: the register is one for the trust; who may see which page is asked by the use case.
create policy all_of_the_trust on house.site_operators to house_app using (true) with check (true);
