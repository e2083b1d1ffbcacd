-- Who answers for a child at another school too is looked for once through both tables, and never each tie beside each child.
-- Reason: right after a first roll of thousands the server has counted none of them yet; it took them for a few, compared each with each, and the next file broke
-- off after fifteen seconds.
grant create on schema house to house_eye;
set local role house_eye;
alter function house.guardians_elsewhere(uuid, uuid[]) set enable_nestloop = off;
set local role house_owner;
revoke create on schema house from house_eye;
