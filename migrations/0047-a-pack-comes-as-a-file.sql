-- A school's own pack need not be made of a document: it may have come as a file of another installation.
-- Reason: a pack could be taken out as YAML and nothing took it in; handed in, it was cut into passages as if it were prose.

alter table house.own_packs alter column import_id drop not null;
comment on table house.own_packs is 'Packs of a school: made of its own document (import_id), or brought in as a file that another installation gave out (null). body: the pack as canonical JSON. Never updated: what is made or brought again is a new pack with a name of its own.';
