-- Last days are told from this migration on: what was over on the day it ran counts as told (decision 061).
-- Reason: the first night after 0119 told of everybody who had left in the last 92 days, whose accounts had been seen to by hand: one thing to do for each account and school.
-- Behind a forced wall its owner sees no row, so the walls are open to the owner for this statement.
alter table house.last_days_told no force row level security;
alter table house.role_holdings no force row level security;
alter table house.people no force row level security;
alter table house.schools no force row level security;
insert into house.last_days_told (trust_id, person_id, school_id, last_day, told_at)
select l.trust_id, l.person_id, l.school_id, l.day, now()
from (
  -- As `lastDays` (last-days.store.ts) has it, and of roles held for somebody else too, whichever day is counted.
  select h.trust_id, h.person_id, s.id as school_id, unnest(array[
      case when bool_or(h.ends_on is null) then p.left_on else least(max(h.ends_on), p.left_on) end,
      case when bool_or(h.ends_on is null) filter (where h.acting_for is null) then p.left_on
        else least(max(h.ends_on) filter (where h.acting_for is null), p.left_on) end,
      case when bool_and(h.acting_for is not null) then least(greatest(max(h.ends_on), (
        select max(o.ends_on) from house.role_holdings o
        where o.trust_id = h.trust_id and o.person_id = h.person_id and o.acting_for is null and o.ends_on >= o.starts_on)), p.left_on) end]) as day
  from house.role_holdings h
  join house.people p on p.trust_id = h.trust_id and p.id = h.person_id
  join house.schools s on s.trust_id = h.trust_id and (h.school_id is null or h.school_id = s.id)
  where h.ends_on is null or h.ends_on >= h.starts_on
  group by h.trust_id, h.person_id, s.id, p.left_on) l
where l.day < (now() at time zone 'Europe/London')::date
on conflict do nothing;
alter table house.last_days_told force row level security;
alter table house.role_holdings force row level security;
alter table house.people force row level security;
alter table house.schools force row level security;
