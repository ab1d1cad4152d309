-- Sponsored posts whose time is over end; the answer is how many.
create or replace function end_sponsored_posts(p_limit int default 50) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_ids uuid[];
begin
  select array_agg(id order by sponsor_id, id) into v_ids from (
    select id, sponsor_id from sponsored_posts where state in ('IN_REVIEW', 'ACTIVE', 'PAUSED') and ends_at <= now()
      order by ends_at limit p_limit for no key update skip locked) over;
  -- Sponsor after sponsor in one order, as two workers do this at once.
  perform end_sponsored_post(id, 'TIME') from unnest(v_ids) with ordinality as o (id, place) order by place;
  return coalesce(cardinality(v_ids), 0);
end $$;
comment on function end_sponsored_posts(int) is
  'Sponsored posts whose time is over end; the answer is how many.';
grant execute on function end_sponsored_posts(int) to polyphony_system;
