-- The viewer's own post of this id, locked, or a refusal.
create or replace function own_post(p_post_id uuid)
returns posts
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_post posts := visible_post(p_post_id);
begin
  if v_post.author_id <> v_viewer_id then perform fail('NOT_POST_AUTHOR'); end if;
  -- Deleted meanwhile, it is gone.
  select * into v_post from posts where id = p_post_id and deleted_at is null for no key update;
  if not found then perform fail('POST_NOT_FOUND', 'input.postId'); end if;
  return v_post;
end
$$;
comment on function own_post(uuid) is
  'The viewer''s own post of this id, locked, or a refusal.';
