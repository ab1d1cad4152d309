-- Its author may change what a comment says.
create or replace function edit_comment(p_comment_id uuid, p_body text, p_mentioned_handles text[] default '{}')
returns comments
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_comment comments := own_comment(p_comment_id);
begin
  if v_comment.body = p_body then return v_comment; end if;
  update comments set body = p_body, edited_at = clock_timestamp() where id = p_comment_id returning * into v_comment;
  perform mention_people(visible_post(v_comment.post_id), p_comment_id, p_mentioned_handles);
  return v_comment;
end
$$;
comment on function edit_comment(uuid, text, text[]) is
  'Its author may change what a comment says.';
grant execute on function edit_comment(uuid, text, text[]) to polyphony_viewer;
