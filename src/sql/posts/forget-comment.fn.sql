-- A comment is said no more: with answers below it stays and says nothing; without any it goes.
create or replace function forget_comment(p_comment_id uuid, p_author_id uuid) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_comment comments;
begin
  select * into v_comment from comments where id = p_comment_id and deleted_at is null for update;
  if not found then return false; end if;
  delete from mentions where comment_id = p_comment_id;
  if v_comment.reply_count > 0 then
    update comments set deleted_at = now(), body = '', author_id = p_author_id where id = p_comment_id;
  else
    delete from comments where id = p_comment_id;
    update comments set reply_count = reply_count - 1 where id = v_comment.parent_id;
    -- What stood only for its answers goes with the last of them.
    delete from comments where id = v_comment.parent_id and reply_count = 0 and deleted_at is not null;
  end if;
  return true;
end
$$;
comment on function forget_comment(uuid, uuid) is
  'A comment is said no more: with answers below it stays and says nothing; without any it goes.';
