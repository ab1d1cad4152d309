-- Anybody may pass on a public post they can see, once; its author is told.
create or replace function repost(p_post_id uuid)
returns posts
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_post posts := visible_post(p_post_id);
  v_id uuid := new_id();
begin
  if v_post.audience <> 'PUBLIC' then perform fail('POST_NOT_SHAREABLE', 'input.postId'); end if;
  -- Held while it is looked whether the post is still there: else a repost of what is deleted would stay behind.
  select * into v_post from posts where id = p_post_id and deleted_at is null for no key update;
  if not found then perform fail('POST_NOT_FOUND', 'input.postId'); end if;
  insert into reposts (id, post_id, user_id) values (v_id, p_post_id, v_viewer_id) on conflict do nothing;
  if not found then return v_post; end if;
  insert into feed_entries (id, actor_id, post_id, author_id) values (v_id, v_viewer_id, p_post_id, v_post.author_id);
  update posts set repost_count = repost_count + 1 where id = p_post_id returning * into v_post;
  perform engaged(p_post_id, 3);
  perform notify_user(v_post.author_id, 'POST_REPOSTED', v_viewer_id, p_post_id);
  perform wake_topic('feed:' || v_viewer_id);
  return v_post;
end
$$;
comment on function repost(uuid) is
  'Anybody may pass on a public post they can see, once; its author is told.';
grant execute on function repost(uuid) to polyphony_viewer;
