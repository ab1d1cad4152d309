-- The post of this id if it is there for the viewer, or a refusal.
create or replace function visible_post(p_post_id uuid, p_field text default 'input.postId')
returns posts
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_post posts;
begin
  select * into v_post from posts p
    where id = p_post_id and exists (select from post_reach(viewer_id(), author_id, audience, deleted_at, removed_at));
  if not found then perform fail('POST_NOT_FOUND', p_field); end if;
  return v_post;
end
$$;
comment on function visible_post(uuid, text) is
  'The post of this id if it is there for the viewer, or a refusal.';
