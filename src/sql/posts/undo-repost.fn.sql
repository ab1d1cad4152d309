-- Whoever has passed a post on may take that back, also when they no longer see the post.
create or replace function undo_repost(p_post_id uuid)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_id uuid;
begin
  -- The post before its reposts, as whoever passes it on locks them.
  perform from posts where id = p_post_id for no key update;
  delete from reposts where post_id = p_post_id and user_id = v_viewer_id returning id into v_id;
  if not found then return; end if;
  delete from feed_entries where id = v_id;
  update posts set repost_count = repost_count - 1 where id = p_post_id;
end
$$;
comment on function undo_repost(uuid) is
  'Whoever has passed a post on may take that back, also when they no longer see the post.';
grant execute on function undo_repost(uuid) to polyphony_viewer;
