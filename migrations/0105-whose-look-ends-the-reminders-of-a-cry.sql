-- A cry that is for the safeguarding lead is told of until she, or her deputy, has read it or decided on it (decision 053).
-- Reason: anybody's press ended the reminders: that of the very person complained of too, and so did passing it to a lead who was ill.
alter table house.comment_looks add column by_role text;
comment on column house.comment_looks.by_role is 'By which role she read it; the lead''s first where it may tell of a child. Null: from before it was kept, and nobody knows.';
-- Those whom the reminders are about, decided or not.
create index comments_that_cannot_wait on house.comments (trust_id, school_id, found_at) where rank = 0 and forgotten_at is null;
