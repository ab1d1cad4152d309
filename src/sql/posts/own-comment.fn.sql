-- The viewer's own comment of this id, locked, or a refusal.
create or replace function own_comment(p_comment_id uuid)
returns comments
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_comment comments := visible_comment(p_comment_id);
begin
  if v_comment.author_id <> v_viewer_id then perform fail('NOT_COMMENT_AUTHOR'); end if;
  select * into v_comment from comments where id = p_comment_id and deleted_at is null for no key update;
  if not found then perform fail('COMMENT_NOT_FOUND', 'input.commentId'); end if;
  return v_comment;
end
$$;
comment on function own_comment(uuid) is
  'The viewer''s own comment of this id, locked, or a refusal.';
