-- Older looks at a comment get the role that their history has kept since the first of them (decision 053).
-- Reason: 0105 left them without one, so that after an upgrade every older cry that a lead had read counted as unread by her, and she got a mail each day.
-- Behind a forced wall its owner sees no row, so the walls are open to the owner for this statement.
alter table house.comment_looks no force row level security;
alter table house.history no force row level security;
update house.comment_looks l set by_role = h.body::jsonb -> 'facts' ->> 'as_role'
from house.history h
where h.trust_id = l.trust_id and h.kind = 'comment-looked-at' and h.subject_id = l.comment_id and h.by_person = l.person_id and h.at = l.at
  and l.by_role is null;
alter table house.history force row level security;
alter table house.comment_looks force row level security;
