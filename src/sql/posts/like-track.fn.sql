-- Anybody may like a track they can open; twice is once.
create or replace function like_track(p_track_id uuid)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  if not exists (select from visible_tracks(array[p_track_id])) then perform fail('TRACK_NOT_FOUND', 'input.trackId'); end if;
  insert into track_likes (track_id, user_id) values (p_track_id, v_viewer_id) on conflict do nothing;
  if not found then return; end if;
  perform count_track_like(p_track_id, 1);
  perform note_liked_genres(array[v_viewer_id]);
end
$$;
comment on function like_track(uuid) is
  'Anybody may like a track they can open; twice is once.';
grant execute on function like_track(uuid) to polyphony_viewer;
