-- Who may open a track by its id may see how often it was played.
create or replace function visible_track_counters(p_ids uuid[]) returns setof track_counters
language plpgsql stable rows 20 security definer set search_path = public, pg_temp
-- As visible_tracks.
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  return query select c.* from tracks t join track_counters c on c.track_id = t.id
    where t.id = any (p_ids) and can_open_track(t.visibility, t.owner_id);
end
$$;
comment on function visible_track_counters(uuid[]) is 'Who may open a track by its id may see how often it was played.';
grant execute on function visible_track_counters(uuid[]) to polyphony_viewer;
