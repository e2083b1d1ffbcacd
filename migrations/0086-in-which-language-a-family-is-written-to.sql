-- In which language a guardian is written to.
-- Reason: pages for families speak eight languages, and the mail or letter that brings somebody there spoke English alone: whoever reads no English
-- threw it away. Null: not known, and then English with a line in each language. It is a language tag, and no list stands here: which languages there are
-- is a matter of the words, and one that is gone is English.
alter table house.guardians add column language text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$');
comment on column house.guardians.language is 'For mails and letters: as the office was told, or as she last answered in another language than English.';
