-- Where a complaint about the head was written after a letter, nobody is mailed that it was answered (decision 052).
-- Reason: it went to whatever address the school held for her that day: the head's own, or the other parent's.
-- Behind a forced wall its owner sees no row, so the wall is open to the owner for this one statement.
alter table house.family_complaints no force row level security;
update house.family_complaints set answer_to = null where about_head and from_email is null;
alter table house.family_complaints force row level security;
comment on column house.family_complaints.answer_to is 'Where it is told that it was answered: the address from which she wrote; after a letter, the one that the school had for her on that day, and about the head never that one. Null: there was none.';
