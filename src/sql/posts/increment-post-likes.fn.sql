-- Somebody likes a post or does so no longer, and it says exactly how many do; saying it twice changes nothing. Null then.
create or replace function increment_post_likes(p_post_id uuid, p_is_like boolean)
returns posts
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_post posts;
  v_liked_at timestamptz;
begin
  if p_is_like then
    insert into likes (post_id, user_id) values (p_post_id, v_viewer_id) on conflict do nothing returning created_at into v_liked_at;
  else
    delete from likes where post_id = p_post_id and user_id = v_viewer_id returning created_at into v_liked_at;
  end if;
  if not found then return null; end if;
  -- That month may have been paid for.
  if v_liked_at < date_trunc('month', now(), 'UTC') then perform spend_like(p_post_id, v_viewer_id); end if;
  update posts set like_count = like_count + case when p_is_like then 1 else -1 end where id = p_post_id returning * into v_post;
  insert into post_like_logs (post_id, user_id, is_like) values (p_post_id, v_viewer_id, p_is_like);
  return v_post;
end
$$;
comment on function increment_post_likes(uuid, boolean) is
  'Somebody likes a post or does so no longer, and it says exactly how many do; saying it twice changes nothing. Null then.';
