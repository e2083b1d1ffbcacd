-- Tables into which a file writes thousands of rows are counted by the server (analyze) while the file is taken over.
-- Reason: the server counts by itself once a minute. Where it had worked on nearly empty tables before, as on a school's first day, it went on to read all of a roll to look
-- one pupil up, and each part of a file took longer than the one before: in a test with 3,500 pupils 26 s of the server, and 5 s of the 15 that a statement may take for
-- the last part alone. On a new server, with new connections (bench/roll.bench.ts), it takes as long with it as without.
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
