-- A searched word stands for itself, the last one also for what it begins, and a misspelt one for the words it may be.
create or replace function search_term_matches(p_words text[], p_is_misspelt boolean)
returns table (word_no int, term_id int, term text, penalty int, track_count int)
language sql stable as $$
  with words as (
    -- A single Han or kana letter begins a pair, wherever it stands.
    select i::int as word_no, word collate "C" as word, char_length(word) as size,
           i = cardinality(p_words) or (char_length(word) = 1 and octet_length(word) > 1) as is_open
    from unnest(p_words) with ordinality as u (word, i))
  select w.word_no, s.id, s.term, 0, s.track_count from words w join search_terms s on s.term = w.word
  union all
  select w.word_no, s.id, s.term, 1, s.track_count from words w cross join lateral (
    select s.* from (
      select * from search_terms where search_terms.term > w.word and search_terms.term < w.word || chr(1114111)
      order by search_terms.term limit 1000) as s
    order by s.track_count desc, s.term limit 12) as s
  where w.is_open
  union all
  select w.word_no, s.id, s.term, 2 * s.distance, s.track_count from words w cross join lateral (
    select t.id, t.term, t.track_count, d.distance
    from (
      select distinct v.term_id from search_variants(w.word, case when w.size >= 8 then 2 else 1 end) as letters
      join search_term_variants v on v.variant = letters) as near
    join search_terms t on t.id = near.term_id
    cross join lateral word_distance(w.word, t.term, case when w.size >= 8 then 2 else 1 end) as d (distance)
    where d.distance between 1 and case when w.size >= 8 then 2 else 1 end
    order by d.distance, t.track_count desc, t.term limit 8) as s
  where p_is_misspelt and w.size >= 3
$$;
comment on function search_term_matches(text[], boolean) is
  'A searched word stands for itself, the last one also for what it begins, and a misspelt one for the words it may be.';
