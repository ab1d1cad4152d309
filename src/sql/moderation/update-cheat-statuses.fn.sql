-- Everybody who has liked or viewed anything in the last day is looked at again, once a day, and so is who was not clean; a few at a time.
create or replace function update_cheat_statuses(p_limit int default 500)
returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_user_ids uuid[] := array(
    select id from (
      select user_id as id from post_like_logs where at > now() - interval '1 day'
      union select viewer_id from post_view_logs where viewer_id is not null and at > now() - interval '1 day'
      union select user_id from user_cheat_status where status <> 'CLEAN') active
    where not exists (select from user_cheat_status s where s.user_id = active.id and s.checked_at > now() - interval '20 hours')
    order by id limit p_limit);
begin
  perform update_user_cheat_status(id) from unnest(v_user_ids) id;
  return cardinality(v_user_ids);
end
$$;
comment on function update_cheat_statuses(int) is
  'Everybody who has liked or viewed anything in the last day is looked at again, once a day, and so is who was not clean; a few at a time.';
grant execute on function update_cheat_statuses(int) to polyphony_system;
