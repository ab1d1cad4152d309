-- What somebody has listened to stays counted, as heard by nobody in particular; the answer is how many plays.
create or replace function forget_listener(p_user_id uuid, p_limit int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  update playbacks set listener_id = null, client_playback_id = null
    where id in (select id from playbacks where listener_id = p_user_id limit p_limit);
  get diagnostics v_count = row_count;
  return v_count;
end
$$;
comment on function forget_listener(uuid, int) is
  'What somebody has listened to stays counted, as heard by nobody in particular; the answer is how many plays.';
