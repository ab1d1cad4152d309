-- Who quotes a post counts as engaged with it; whose it is comes back.
drop function if exists count_quote(posts);
create or replace function count_quote(p_post_id uuid)
returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_author_id uuid;
begin
  update posts set quote_count = quote_count + 1 where id = p_post_id returning author_id into v_author_id;
  perform engaged(p_post_id, 3);
  return v_author_id;
end
$$;
comment on function count_quote(uuid) is
  'Who quotes a post counts as engaged with it; whose it is comes back.';
