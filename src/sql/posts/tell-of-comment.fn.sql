-- Of a comment its posts author is told, and of an answer whoever is answered, as far as they can read it.
create or replace function tell_of_comment(p_post posts, p_parent comments, p_comment comments)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_data jsonb := jsonb_build_object('commentId', p_comment.id);
begin
  perform notify_user(p_post.author_id, 'POST_COMMENTED', p_comment.author_id, p_post.id, v_data);
  if p_parent.author_id <> p_post.author_id
    and can_see_post(p_parent.author_id, p_post.author_id, p_post.audience, p_post.deleted_at, p_post.removed_at)
  then
    perform notify_user(p_parent.author_id, 'COMMENT_REPLIED', p_comment.author_id, p_post.id, v_data,
      'COMMENT_REPLIED:' || p_parent.id);
  end if;
end
$$;
comment on function tell_of_comment(posts, comments, comments) is
  'Of a comment its posts author is told, and of an answer whoever is answered, as far as they can read it.';
