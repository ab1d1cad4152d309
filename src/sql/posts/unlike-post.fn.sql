-- Whoever likes a post may cease to, also when they no longer see it.
create or replace function unlike_post(p_post_id uuid)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  delete from likes where post_id = p_post_id and user_id = v_viewer_id;
  if not found then return; end if;
  update posts set like_count = like_count - 1 where id = p_post_id;
  insert into post_like_logs (post_id, user_id, is_like) values (p_post_id, v_viewer_id, false);
end
$$;
comment on function unlike_post(uuid) is
  'Whoever likes a post may cease to, also when they no longer see it.';
grant execute on function unlike_post(uuid) to polyphony_viewer;
