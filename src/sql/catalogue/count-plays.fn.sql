-- Plays are added to the total, the day and the track together, and those who watch the track are woken.
create or replace function count_plays(p_track_id uuid, p_day date, p_plays int, p_qualified int) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- Always in this order (total, day, track), so that no two plays can wait for each other in a circle;
  -- each connection has a shard of the total of its own, as far as 64 go.
  if p_plays > 0 then
    update playback_totals set play_count = play_count + p_plays where shard = pg_backend_pid() % 64;
  end if;
  update track_daily_stats set plays = plays + p_plays, qualified_plays = qualified_plays + p_qualified
    where track_id = p_track_id and day = p_day;
  if not found then
    insert into track_daily_stats as s (track_id, day, plays, qualified_plays)
      values (p_track_id, p_day, p_plays, p_qualified)
      on conflict (track_id, day) do update
        set plays = s.plays + excluded.plays, qualified_plays = s.qualified_plays + excluded.qualified_plays;
  end if;
  update track_counters
    set play_count = play_count + p_plays, qualified_play_count = qualified_play_count + p_qualified
    where track_id = p_track_id;

  perform wake_topic('track:' || p_track_id);
end $$;
comment on function count_plays(uuid, date, int, int) is
  'Plays are added to the total, the day and the track together, and those who watch the track are woken.';
