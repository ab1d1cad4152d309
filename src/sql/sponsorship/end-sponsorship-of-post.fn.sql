-- A post that is gone, no longer public or earns nothing is not sponsored any more.
create or replace function end_sponsorship_of_post(p_post_id uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select end_sponsored_post(id, 'POST_GONE') from (
    select id from sponsored_posts where post_id = p_post_id and state not in ('REFUSED', 'ENDED') order by id) open
$$;
comment on function end_sponsorship_of_post(uuid) is
  'A post that is gone, no longer public or earns nothing is not sponsored any more.';
