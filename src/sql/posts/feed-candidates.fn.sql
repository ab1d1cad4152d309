-- The newest entries of some people before a place; which of them are shown, home_feed says.
create or replace function feed_candidates(p_actors uuid[], p_before uuid, p_limit int)
returns setof feed_entries
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_last feed_entries;
  v_found int := 0;
begin
  -- Of many people it is quicker to look through the newest of everybody. There may be little of theirs in it.
  if cardinality(p_actors) > 200 then
    for v_last in
      select * from (select * from feed_entries e where p_before is null or e.id < p_before order by e.id desc limit p_limit * 60) newest
      where (newest.actor_id = any (p_actors)) is true order by newest.id desc limit p_limit
    loop
      v_found := v_found + 1;
      p_before := v_last.id;
      return next v_last;
    end loop;
    if v_found >= p_limit then return; end if;
  end if;
  return query
    select e.* from unnest(p_actors) as a (id) cross join lateral (
      select * from feed_entries f where f.actor_id = a.id and (p_before is null or f.id < p_before)
      order by f.id desc limit p_limit - v_found) e
    order by e.id desc limit p_limit - v_found;
end
$$;
comment on function feed_candidates(uuid[], uuid, int) is
  'The newest entries of some people before a place; which of them are shown, home_feed says.';
