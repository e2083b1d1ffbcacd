-- Whether anybody can see an account, as it was said when it was entered.
-- Reason: a policy may want every account public, or the head's word before one is closed; what was ticked decided that, and was kept nowhere.

-- Null: entered before it was kept.
alter table house.accounts add column is_public boolean;
comment on column house.accounts.is_public is 'Whoever entered the account said that anybody can see it (true) or that not everybody can (false); null: entered before that was kept.';
