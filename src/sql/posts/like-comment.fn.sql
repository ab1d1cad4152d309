-- Anybody may like a comment they can see; twice is once, and its author is told.
create or replace function like_comment(p_comment_id uuid)
returns comments
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_comment comments := visible_comment(p_comment_id);
begin
  insert into comment_likes (comment_id, user_id) values (p_comment_id, v_viewer_id) on conflict do nothing;
  if not found then return v_comment; end if;
  update comments set like_count = like_count + 1 where id = p_comment_id returning * into v_comment;
  perform notify_user(v_comment.author_id, 'COMMENT_LIKED', v_viewer_id, v_comment.post_id,
    jsonb_build_object('commentId', p_comment_id), 'COMMENT_LIKED:' || p_comment_id);
  return v_comment;
end
$$;
comment on function like_comment(uuid) is
  'Anybody may like a comment they can see; twice is once, and its author is told.';
grant execute on function like_comment(uuid) to polyphony_viewer;
