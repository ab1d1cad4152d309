-- How many tracks hold a word is kept as an estimate that nobody ever waits for.
create or replace function count_search_terms(p_words text[], p_each int) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  with held as (
    select s.id, w.tracks from (select term, count(*)::int as tracks from unnest(p_words) as u (term) group by 1) as w
    join search_terms s on s.term = w.term
    for update of s skip locked)
  update search_terms s set track_count = greatest(s.track_count + held.tracks * p_each, 0)
    from held where s.id = held.id
$$;
comment on function count_search_terms(text[], int) is
  'How many tracks hold a word is kept as an estimate that nobody ever waits for.';
