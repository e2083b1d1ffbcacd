-- How often findings are cleared per 100 posts.
-- Reason: the queue counts both by school and time each time it is opened, and neither table could be asked in that order: a school's
-- whole past was read for the last 90 days.
create index post_versions_handed_in on house.post_versions (trust_id, school_id, handed_in_at);
create index finding_clearings_at on house.finding_clearings (trust_id, school_id, at);
