-- What somebody said below posts is deleted, and what stays for the answers below it is nobody's; the answer is how many.
create or replace function erase_comments(p_user_id uuid, p_limit int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_comment comments;
  v_count int := 0;
begin
  for v_comment in select * from comments where author_id = p_user_id order by post_id, id limit p_limit loop
    v_count := v_count + 1;
    -- Gone with the last of its answers a moment ago, or deleted before.
    if v_comment.deleted_at is not null then
      update comments set author_id = null where id = v_comment.id;
    else
      perform from posts where id = v_comment.post_id for no key update;
      if forget_comment(v_comment.id, null) then update posts set comment_count = comment_count - 1 where id = v_comment.post_id; end if;
    end if;
  end loop;
  return v_count;
end
$$;
comment on function erase_comments(uuid, int) is
  'What somebody said below posts is deleted, and what stays for the answers below it is nobody''s; the answer is how many.';
