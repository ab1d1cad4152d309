-- Plays from elsewhere count on the day they happened, and once, however often they are imported.
create or replace function import_playbacks(p_source text, p_playbacks jsonb) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_day record;
  v_added int := 0;
begin
  for v_day in
    with added as (
      insert into playbacks (id, track_id, listened_ms, is_qualified, played_at, source, source_ref)
      select new_id(), t.id, g."listenedMs", is_qualified_play(g."listenedMs", t.duration_ms), g."playedAt", p_source, g."sourceRef"
      from jsonb_to_recordset(p_playbacks) as g ("trackId" uuid, "sourceRef" text, "playedAt" timestamptz, "listenedMs" int)
      join tracks t on t.id = g."trackId" order by t.id, g."sourceRef"
      on conflict (track_id, source, source_ref) where source is not null do nothing
      returning track_id, played_at, is_qualified)
    -- By track, so that two imports lock the counters in the same order.
    select track_id, (played_at at time zone 'UTC')::date as day, count(*)::int as plays,
           (count(*) filter (where is_qualified))::int as qualified
    from added group by 1, 2 order by 1, 2
  loop
    perform count_plays(v_day.track_id, v_day.day, v_day.plays, v_day.qualified);
    v_added := v_added + v_day.plays;
  end loop;
  return v_added;
end $$;
comment on function import_playbacks(text, jsonb) is
  'Plays from elsewhere count on the day they happened, and once, however often they are imported.';
grant execute on function import_playbacks(text, jsonb) to polyphony_system;
