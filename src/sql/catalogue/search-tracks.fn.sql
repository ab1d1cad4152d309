-- Anybody may search the public tracks by title and artist, with typing mistakes; the closest come first, then the most popular.
create or replace function search_tracks(
  p_query text, p_limit int, p_after_score int default null, p_after_popularity int default null, p_after_id uuid default null)
returns table (track_id uuid, score int, popularity smallint)
language plpgsql stable rows 20 security definer set search_path = public, pg_temp
-- Every step is a handful of index look-ups, whatever the words: planning anew for each search cost more than the search,
-- and figures of a still small table must not leave a plan behind that reads all of it.
set plan_cache_mode = force_generic_plan set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
#variable_conflict use_column
declare
  v_title text := left(lower(btrim(p_query)), 300);
  v_words text[] := search_query_words(p_query);
  v_hits search_hit[] := '{}';
begin
  if v_words <> '{}' then
    v_hits := array(select h from search_hits(v_words, false) h);
    -- Whether mistakes are looked for depends on the query alone, so that every page ranks the same.
    if cardinality(v_hits) < 50 then
      v_hits := v_hits || array(select h from search_hits(v_words, true) h);
    end if;
  end if;
  if v_title <> '' then
    v_hits := v_hits || search_titles(v_title, cardinality(v_words) > 1);
  end if;

  return query
    select h.track_id, max(h.score) as score, h.popularity from unnest(v_hits) as h group by h.track_id, h.popularity
    having p_after_id is null
      or (max(h.score), h.popularity, h.track_id) < (p_after_score, p_after_popularity, p_after_id)
    order by 2 desc, 3 desc, 1 desc limit least(greatest(p_limit, 0), 101);
end $$;
comment on function search_tracks(text, int, int, int, uuid) is
  'Anybody may search the public tracks by title and artist, with typing mistakes; the closest come first, then the most popular.';
grant execute on function search_tracks(text, int, int, int, uuid) to polyphony_viewer;
