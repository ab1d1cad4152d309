-- A listen reported again counts nothing, except that a longer one may become qualified, once.
create or replace function repeat_playback(p_track_id uuid, p_client_playback_id uuid, p_listened_ms int, p_is_qualified boolean)
returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_playback playbacks;
begin
  select * into v_playback from playbacks where client_playback_id = p_client_playback_id for update;
  if v_playback.track_id is distinct from p_track_id then perform fail('PLAYBACK_ID_REUSED'); end if;

  if p_listened_ms > v_playback.listened_ms then
    update playbacks set listened_ms = p_listened_ms, is_qualified = is_qualified or p_is_qualified
      where id = v_playback.id;
  end if;
  if p_is_qualified and not v_playback.is_qualified then
    -- On the day the play was counted, so that no day has more qualified plays than plays.
    perform count_plays(p_track_id, (v_playback.played_at at time zone 'UTC')::date, 0, 1);
  end if;
  return p_is_qualified or v_playback.is_qualified;
end $$;
comment on function repeat_playback(uuid, uuid, int, boolean) is
  'A listen reported again counts nothing, except that a longer one may become qualified, once.';
