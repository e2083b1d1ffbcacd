-- A picture that cannot be looked at, and one at which what looks at pictures broke down, are told apart.
-- Reason: "could not be looked at" was said of both. To the author the one says something about her picture, the other nothing at all.

alter table house.picture_looks drop constraint picture_looks_state_check, add constraint picture_looks_state_check
  check (state in ('waiting', 'looked', 'not_possible', 'stopped'));
alter table house.video_frames drop constraint video_frames_state_check, add constraint video_frames_state_check
  check (state in ('waiting', 'looked', 'not_possible', 'stopped'));
