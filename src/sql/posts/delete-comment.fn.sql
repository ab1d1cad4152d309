-- Its author may delete a comment, also when they no longer see the post, and so may the post's; with answers below, it stays and says nothing.
create or replace function delete_comment(p_comment_id uuid)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_comment comments;
begin
  select * into v_comment from comments where id = p_comment_id and author_id = v_viewer_id and deleted_at is null;
  if not found then
    v_comment := visible_comment(p_comment_id);
    if v_viewer_id <> (select author_id from posts where id = v_comment.post_id) then perform fail('NOT_COMMENT_AUTHOR'); end if;
  end if;
  -- The post before its comments, as whoever comments locks them.
  update posts set comment_count = comment_count - 1 where id = v_comment.post_id;
  if not forget_comment(p_comment_id, v_comment.author_id) then perform fail('COMMENT_NOT_FOUND', 'input.commentId'); end if;
end
$$;
comment on function delete_comment(uuid) is
  'Its author may delete a comment, also when they no longer see the post, and so may the post''s; with answers below, it stays and says nothing.';
grant execute on function delete_comment(uuid) to polyphony_viewer;
