-- The owner of a track or an admin may see its plays day by day, for at most 366 days; days without plays are zero.
create or replace function track_play_stats(p_track_id uuid, p_from date, p_to date)
returns table (day date, plays int, qualified_plays int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_track tracks;
begin
  select * into v_track from visible_tracks(array[p_track_id]);
  if not found then perform fail('TRACK_NOT_FOUND'); end if;
  if v_track.owner_id is distinct from viewer_id() and not is_admin() then perform fail('NOT_TRACK_OWNER'); end if;
  if p_to < p_from then perform fail('DATE_RANGE_INVALID', 'to'); end if;
  if p_to - p_from >= 366 then perform fail('DATE_RANGE_INVALID', 'to'); end if;

  return query
    select p_from + i, coalesce(s.plays, 0), coalesce(s.qualified_plays, 0)
    from generate_series(0, p_to - p_from) as i
    left join track_daily_stats s on s.track_id = p_track_id and s.day = p_from + i
    order by 1;
end $$;
comment on function track_play_stats(uuid, date, date) is
  'The owner of a track or an admin may see its plays day by day, for at most 366 days; days without plays are zero.';
grant execute on function track_play_stats(uuid, date, date) to polyphony_viewer;
