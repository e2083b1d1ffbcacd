-- From when on somebody who is away is asked nothing. Null: from her first day away.
-- Reason: one press of a keeper of the register took a head out of everything within the second, for up to a year. Whoever acts holds the role at
-- once; she herself is left out from the next day, and has been told by then (decision 048). Like all of an absence but its end, it is never changed.
alter table house.absences add column counts_from date;
comment on column house.absences.counts_from is 'From this day on she is asked nothing; null: from starts_on. A later day where a keeper of the register says that a leader of a school is away.';
