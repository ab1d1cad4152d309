-- Who may open a track by its id may see how often it was played.
create or replace function visible_track_counters(p_ids uuid[]) returns setof track_counters
language sql stable security definer set search_path = public, pg_temp as $$
  select c.* from visible_tracks(p_ids) t join track_counters c on c.track_id = t.id
$$;
comment on function visible_track_counters(uuid[]) is 'Who may open a track by its id may see how often it was played.';
grant execute on function visible_track_counters(uuid[]) to polyphony_viewer;
