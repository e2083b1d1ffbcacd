-- The index by which all answers of a child are read is back beside the one by kind (0055).
-- Reason: without it a long file of earlier answers, taken over in parts, held its lock so long that a second worker gave up.
create index consent_answers_pupil on house.consent_answers (trust_id, pupil_id);
