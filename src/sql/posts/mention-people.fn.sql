-- Whoever is named where they can read it is told, once for each post or comment; a name that is nobody for its author is just text.
create or replace function mention_people(p_post posts, p_comment_id uuid, p_handles text[])
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := viewer_id();
  v_named uuid[] := array(
    select u.user_id from people_by_handles(p_handles) as u (user_id) join profiles a on a.user_id = u.user_id
    where not a.is_hidden and u.user_id <> v_viewer_id and not is_user_blocked(v_viewer_id, u.user_id)
      and can_see_post(u.user_id, p_post.author_id, p_post.audience, p_post.deleted_at, p_post.removed_at));
  v_new uuid[];
begin
  with named as (
    insert into mentions (post_id, comment_id, user_id) select p_post.id, p_comment_id, id from unnest(v_named) id
      on conflict do nothing returning user_id)
  select array_agg(user_id) into v_new from named;
  if v_new is not null then
    perform notify_users(v_new, 'MENTIONED', v_viewer_id, p_post.id, jsonb_strip_nulls(jsonb_build_object('commentId', p_comment_id)),
      'MENTIONED:' || coalesce(p_comment_id, p_post.id));
  end if;
end
$$;
comment on function mention_people(posts, uuid, text[]) is
  'Whoever is named where they can read it is told, once for each post or comment; a name that is nobody for its author is just text.';
