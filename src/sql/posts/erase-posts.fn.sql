-- What somebody has published is gone for everybody; the answer is how many posts.
create or replace function erase_posts(p_user_id uuid, p_limit int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_post posts;
  v_count int := 0;
begin
  for v_post in select * from posts where author_id = p_user_id and deleted_at is null order by id limit p_limit for update loop
    perform forget_post(v_post);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;
comment on function erase_posts(uuid, int) is
  'What somebody has published is gone for everybody; the answer is how many posts.';
