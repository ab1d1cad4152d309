-- Anybody may like a post they can see; twice is once, and its author is told.
create or replace function like_post(p_post_id uuid)
returns posts
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_post posts := visible_post(p_post_id);
begin
  insert into likes (post_id, user_id) values (p_post_id, v_viewer_id) on conflict do nothing;
  if not found then return v_post; end if;
  update posts set like_count = like_count + 1 where id = p_post_id returning * into v_post;
  insert into post_like_logs (post_id, user_id, is_like) values (p_post_id, v_viewer_id, true);
  perform engaged(p_post_id, 1);
  perform notify_user(v_post.author_id, 'POST_LIKED', v_viewer_id, p_post_id);
  return v_post;
end
$$;
comment on function like_post(uuid) is
  'Anybody may like a post they can see; twice is once, and its author is told.';
grant execute on function like_post(uuid) to polyphony_viewer;
