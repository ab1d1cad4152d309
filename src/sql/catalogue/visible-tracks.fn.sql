-- Who has the id of a track may open it when it is public or unlisted, or their own, or they are an admin.
create or replace function visible_tracks(p_ids uuid[]) returns setof tracks
language plpgsql stable rows 20 security definer set search_path = public, pg_temp
-- For so few look-ups planning anew takes longer than they do, and PostgreSQL would, for it takes a list of unknown length for ten.
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  return query select t.* from tracks t where t.id = any (p_ids) and can_open_track(t.visibility, t.owner_id);
end
$$;
comment on function visible_tracks(uuid[]) is
  'Who has the id of a track may open it when it is public or unlisted, or their own, or they are an admin.';
grant execute on function visible_tracks(uuid[]) to polyphony_viewer;
