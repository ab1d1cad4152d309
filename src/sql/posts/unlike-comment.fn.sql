-- Whoever likes a comment may cease to, also when they no longer see it.
create or replace function unlike_comment(p_comment_id uuid)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  delete from comment_likes where comment_id = p_comment_id and user_id = v_viewer_id;
  if found then update comments set like_count = like_count - 1 where id = p_comment_id; end if;
end
$$;
comment on function unlike_comment(uuid) is
  'Whoever likes a comment may cease to, also when they no longer see it.';
grant execute on function unlike_comment(uuid) to polyphony_viewer;
