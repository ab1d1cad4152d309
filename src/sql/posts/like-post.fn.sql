-- Anybody may like a post they can see; twice is once, and its author is told.
create or replace function like_post(p_post_id uuid)
returns posts
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_seen posts := visible_post(p_post_id);
  v_post posts := increment_post_likes(p_post_id, true);
begin
  if v_post.id is null then return v_seen; end if;
  perform engaged(p_post_id, 1);
  -- Before the author is told: whoever ends what they sponsor holds its channels in this order.
  perform charge_sponsored_like(p_post_id, v_viewer_id);
  perform notify_user(v_post.author_id, 'POST_LIKED', v_viewer_id, p_post_id);
  return v_post;
end
$$;
comment on function like_post(uuid) is
  'Anybody may like a post they can see; twice is once, and its author is told.';
grant execute on function like_post(uuid) to polyphony_viewer;
