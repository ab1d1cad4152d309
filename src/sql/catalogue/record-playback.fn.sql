-- Whoever may open a track may play it, signed in or not, and a listen counts exactly once.
create or replace function record_playback(p_track_id uuid, p_client_playback_id uuid default null, p_listened_ms int default 0)
returns table (track_id uuid, play_count bigint, qualified_play_count bigint, total_play_count bigint, counted boolean, is_qualified boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_duration_ms int;
  v_listened_ms int := least(greatest(coalesce(p_listened_ms, 0), 0), 86400000);
  v_is_qualified boolean;
  v_counted boolean;
begin
  -- The lock keeps the track from being deleted under the play; plays do not wait for each other here.
  select t.duration_ms into v_duration_ms from tracks t
    where t.id = p_track_id and can_open_track(t.visibility, t.owner_id)
    for key share;
  if not found then perform fail('TRACK_NOT_FOUND'); end if;
  v_is_qualified := is_qualified_play(v_listened_ms, v_duration_ms);

  insert into playbacks (id, track_id, client_playback_id, listener_id, listened_ms, is_qualified)
    values (new_id(), p_track_id, p_client_playback_id, viewer_id(), v_listened_ms, v_is_qualified)
    on conflict (client_playback_id) do nothing;
  v_counted := found;
  if v_counted then
    perform count_plays(p_track_id, (now() at time zone 'UTC')::date, 1, v_is_qualified::int);
  else
    v_is_qualified := repeat_playback(p_track_id, p_client_playback_id, v_listened_ms, v_is_qualified);
  end if;

  return query
    select c.track_id, c.play_count, c.qualified_play_count,
           (select sum(s.play_count)::bigint from playback_totals s), v_counted, v_is_qualified
    from track_counters c where c.track_id = p_track_id;
end $$;
comment on function record_playback(uuid, uuid, int) is
  'Whoever may open a track may play it, signed in or not, and a listen counts exactly once.';
grant execute on function record_playback(uuid, uuid, int) to polyphony_viewer;
