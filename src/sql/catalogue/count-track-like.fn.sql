-- A track says exactly how many people like it.
create or replace function count_track_like(p_track_id uuid, p_change int) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update track_counters set like_count = like_count + p_change where track_id = p_track_id
$$;
comment on function count_track_like(uuid, int) is 'A track says exactly how many people like it.';
