-- The newest entries of some people before a place; which of them are shown, home_feed says.
create or replace function feed_candidates(p_actors uuid[], p_before uuid, p_limit int)
returns feed_entries[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_found feed_entries[];
  -- Of each a few: rarely does one person fill a page of many.
  v_each int := least(p_limit, greatest(6, 4 * p_limit / cardinality(p_actors)));
begin
  -- Of very many people it is quicker to look through the newest of everybody, unless there is little of theirs in it.
  if cardinality(p_actors) > 200 then
    v_found := array(
      select row(n.*)::feed_entries from (
        select * from feed_entries e where p_before is null or e.id < p_before order by e.id desc limit p_limit * 60) n
      join unnest(p_actors) as a (id) on a.id = n.actor_id order by n.id desc limit p_limit);
    if cardinality(v_found) = p_limit then return v_found; end if;
  end if;
  loop
    v_found := array(
      select row(e.*)::feed_entries from unnest(p_actors) as a (id) cross join lateral (
        select * from feed_entries f where f.actor_id = a.id and (p_before is null or f.id < p_before) order by f.id desc limit v_each) e
      order by e.id desc limit p_limit);
    -- Whoever has given all that was asked of them may have more.
    exit when v_each >= p_limit or not exists (select from unnest(v_found) f group by f.actor_id having count(*) >= v_each);
    v_each := p_limit;
  end loop;
  return v_found;
end
$$;
comment on function feed_candidates(uuid[], uuid, int) is
  'The newest entries of some people before a place; which of them are shown, home_feed says.';
