-- On a page of the viewer's home feed a sponsored post stands wherever as many items have come before as the terms say, from the top of the feed on, if an item follows it there.
create or replace function sponsored_places(p_start int, p_size int, p_shown uuid[])
returns table (place int, sponsored_post_id uuid, post posts)
language plpgsql stable security definer rows 2 set search_path = public, pg_temp as $$
declare
  v_every int := (select least(value, 1000000) from sponsorship_terms where name = 'FEED_ITEMS_PER_SPONSORED');
  -- The first such place of the page: none is before the first item of all.
  v_first int := greatest(v_every, (p_start + v_every - 1) / v_every * v_every);
  v_place int := v_first;
  v_count int := 0;
begin
  -- Each takes the room of an item, as those before it have. The last may lack room for the item behind it: then the next page begins with it.
  while p_size > 1 and v_place < p_start + cardinality(p_shown) and v_place + v_count < p_start + p_size loop
    v_count := v_count + 1;
    v_place := v_place + v_every;
  end loop;
  if v_count = 0 then return; end if;
  return query select v_first + (s.n::int - 1) * v_every, s.sponsored_post_id, s.post
    from sponsored_for(require_viewer(), v_first / v_every, v_count, p_shown) with ordinality as s (sponsored_post_id, post, n);
end $$;
comment on function sponsored_places(int, int, uuid[]) is
  'On a page of the viewer''s home feed a sponsored post stands wherever as many items have come before as the terms say, from the top of the feed on, if an item follows it there.';
grant execute on function sponsored_places(int, int, uuid[]) to polyphony_viewer;
