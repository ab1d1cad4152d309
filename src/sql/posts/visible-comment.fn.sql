-- The comment of this id if it is there for the viewer, or a refusal.
create or replace function visible_comment(p_comment_id uuid, p_field text default 'input.commentId')
returns comments
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_comment comments;
begin
  select c.* into v_comment from comments c join posts p on p.id = c.post_id join profiles a on a.user_id = c.author_id
    where c.id = p_comment_id and c.deleted_at is null
      and exists (select from post_reach(viewer_id(), p.author_id, p.audience, p.deleted_at, p.removed_at))
      and (c.author_id = viewer_id() or not a.is_hidden and not coalesce(is_user_blocked(viewer_id(), c.author_id), false));
  if not found then perform fail('COMMENT_NOT_FOUND', p_field); end if;
  return v_comment;
end
$$;
comment on function visible_comment(uuid, text) is
  'The comment of this id if it is there for the viewer, or a refusal.';
