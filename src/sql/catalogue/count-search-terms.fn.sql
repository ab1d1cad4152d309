-- How many tracks hold a word is kept as an estimate that nobody ever waits for; of many words at once, most of the rare ones are left to chance.
drop function if exists count_search_terms(text[], int);

create or replace function count_search_terms(p_term_ids int[], p_changes int[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  -- A word with fewer tracks is counted as this many, as seldom as that is too many.
  v_least int := case when cardinality(p_term_ids) > 500 then 16 else 1 end;
begin
  with chosen as materialized (
    select id, sign(change) * greatest(abs(change), v_least) as change from unnest(p_term_ids, p_changes) as w (id, change)
    where random() * v_least < abs(change)),
  held as (
    select s.id, c.change from chosen c join search_terms s on s.id = c.id for update of s skip locked)
  update search_terms s set track_count = greatest(s.track_count + held.change::int, 0) from held where s.id = held.id;
end $$;
comment on function count_search_terms(int[], int[]) is
  'How many tracks hold a word is kept as an estimate that nobody ever waits for; of many words at once, most of the rare ones are left to chance.';
