-- Anybody may comment a post they can see, or answer a comment below it; who is answered is told.
create or replace function create_comment(p_client_comment_id uuid, p_post_id uuid, p_body text, p_parent_id uuid default null, p_mentioned_handles text[] default '{}')
returns comments
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_post posts := visible_post(p_post_id);
  v_parent comments;
  v_comment comments;
begin
  select * into v_comment from comments where author_id = v_viewer_id and client_comment_id = p_client_comment_id;
  if found then return repeated_comment(v_comment, p_post_id, p_body); end if;
  if p_parent_id is not null then
    v_parent := visible_comment(p_parent_id, 'input.parentId');
    if v_parent.post_id <> p_post_id then perform fail('COMMENT_NOT_FOUND', 'input.parentId'); end if;
  end if;
  -- The post before its comments, and held while it is looked whether it is still there.
  perform from posts where id = p_post_id and deleted_at is null for no key update;
  if not found then perform fail('POST_NOT_FOUND', 'input.postId'); end if;
  -- Threads are one level deep: an answer to an answer stands beside it.
  insert into comments (id, post_id, author_id, client_comment_id, parent_id, body)
    values (new_id(), p_post_id, v_viewer_id, p_client_comment_id, coalesce(v_parent.parent_id, v_parent.id), p_body)
    on conflict (author_id, client_comment_id) do nothing returning * into v_comment;
  if not found then
    select * into v_comment from comments where author_id = v_viewer_id and client_comment_id = p_client_comment_id;
    return repeated_comment(v_comment, p_post_id, p_body);
  end if;
  update posts set comment_count = comment_count + 1 where id = p_post_id;
  update comments set reply_count = reply_count + 1 where id = v_comment.parent_id;
  perform engaged(p_post_id, 2);
  perform lock_told(array[v_post.author_id, v_parent.author_id], p_mentioned_handles);
  perform tell_of_comment(v_post, v_parent, v_comment);
  perform mention_people(v_post, v_comment.id, p_mentioned_handles);
  return v_comment;
end
$$;
comment on function create_comment(uuid, uuid, text, uuid, text[]) is
  'Anybody may comment a post they can see, or answer a comment below it; who is answered is told.';
grant execute on function create_comment(uuid, uuid, text, uuid, text[]) to polyphony_viewer;
