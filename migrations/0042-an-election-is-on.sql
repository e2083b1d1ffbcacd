-- An election period that the head of a school announces.
-- Reason: until polling day even an even-handed mention of a party or a candidate may help or harm one (Local Government Act 1986, section 2;
-- Education Act 1996, sections 406 and 407). Like a closed subject it ends by itself, but what is looked for is known and need not be listed.

alter table house.watched_words drop constraint watched_words_does_check;
alter table house.watched_words add constraint watched_words_does_check check (does in ('warns', 'stops', 'subject', 'election'));
alter table house.watched_words drop constraint watched_words_check;
alter table house.watched_words add constraint watched_words_until_check check ((does in ('subject', 'election')) = (until is not null));
comment on table house.watched_words is 'What one school watches for in its own posts. A subject and an election end by themselves on their day; a word when the head takes it off.';
