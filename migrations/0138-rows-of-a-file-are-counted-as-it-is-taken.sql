-- Tables into which a file writes thousands of rows are counted by the server (analyze) while the file is taken over.
-- Reason: the server counts by itself once a minute. Until then it takes a new school's roll for a few rows, reads all of it to look one pupil up, and each part of a
-- file took longer than the one before: 3,500 pupils 26 s of the server on a busy machine, a part at the end of them 5 s of the 15 a statement may take.
create function house.count_brought_rows() returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  -- Whoever counts one of them already, or makes an index, is not waited for.
  analyze (skip_locked)
    house.pupils, house.guardians, house.guardianships, house.roll_import_entries, house.roll_import_deeds,
    house.earlier_rows, house.earlier_deeds, house.consent_answers, house.consent_accepted;
end $$;
revoke all on function house.count_brought_rows() from public;
grant execute on function house.count_brought_rows() to house_app;
