-- A trust that adopts anew opens the review of each school that has a version of its own.
-- Reason: the school's version goes before the trust's, so without it nobody there would look at what the trust changed.
alter table house.review_triggers drop constraint review_triggers_kind_check, add constraint review_triggers_kind_check
  check (kind in ('law', 'guidance', 'case_law', 'incidents', 'document', 'trust'));
