-- Whoever likes a track may cease to, also when they can no longer open it.
create or replace function unlike_track(p_track_id uuid)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  delete from track_likes where track_id = p_track_id and user_id = v_viewer_id;
  if not found then return; end if;
  perform count_track_like(p_track_id, -1);
  perform note_liked_genres(array[v_viewer_id]);
end
$$;
comment on function unlike_track(uuid) is
  'Whoever likes a track may cease to, also when they can no longer open it.';
grant execute on function unlike_track(uuid) to polyphony_viewer;
