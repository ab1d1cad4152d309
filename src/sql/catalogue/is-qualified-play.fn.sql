-- A play is qualified when half of the track or four minutes were heard, whichever is less; four minutes when the length is not known.
create or replace function is_qualified_play(p_listened_ms int, p_duration_ms int) returns boolean
language sql immutable parallel safe as $$
  select p_listened_ms >= least(coalesce(p_duration_ms, 480000) / 2.0, 240000)
$$;
comment on function is_qualified_play(int, int) is
  'A play is qualified when half of the track or four minutes were heard, whichever is less; four minutes when the length is not known.';
grant execute on function is_qualified_play(int, int) to polyphony_system;
