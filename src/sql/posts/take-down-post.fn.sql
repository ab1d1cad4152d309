-- A post is gone for everybody but its author.
create or replace function take_down_post(p_post_id uuid)
returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update posts set removed_at = coalesce(removed_at, now()) where id = p_post_id;
  select end_sponsorship_of_post(p_post_id)
$$;
comment on function take_down_post(uuid) is
  'A post is gone for everybody but its author.';
