-- Every post that is there for somebody before a place, the newest first. Requests ask for their own viewer alone.
create or replace function get_visible_posts_for_user(p_user_id uuid, p_before uuid default null, p_limit int default 20)
returns setof posts
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  if p_user_id is distinct from viewer_id() then perform fail('USER_NOT_FOUND'); end if;
  return query select p.* from posts p where (p_before is null or p.id < p_before)
    and exists (select from post_reach(p_user_id, p.author_id, p.audience, p.deleted_at, p.removed_at)) order by p.id desc limit p_limit;
end
$$;
comment on function get_visible_posts_for_user(uuid, uuid, int) is
  'Every post that is there for somebody before a place, the newest first. Requests ask for their own viewer alone.';
grant execute on function get_visible_posts_for_user(uuid, uuid, int) to polyphony_viewer;
