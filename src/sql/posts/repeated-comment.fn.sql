-- A comment sent again under its client id answers with itself; another comment under that id is refused.
create or replace function repeated_comment(p_comment comments, p_post_id uuid, p_body text)
returns comments
language plpgsql stable as $$
begin
  if p_comment.post_id <> p_post_id or p_comment.edited_at is null and p_comment.deleted_at is null and p_comment.body <> p_body
  then perform fail('CLIENT_COMMENT_ID_REUSED', 'input.clientCommentId'); end if;
  return p_comment;
end
$$;
comment on function repeated_comment(comments, uuid, text) is
  'A comment sent again under its client id answers with itself; another comment under that id is refused.';
