-- A like that was taken back after its month earns nothing when it is given again.
create or replace function spend_like(p_post_id uuid, p_user_id uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into spent_likes (post_id, user_id) values (p_post_id, p_user_id) on conflict do nothing
$$;
comment on function spend_like(uuid, uuid) is 'A like that was taken back after its month earns nothing when it is given again.';
