-- Of a search, at most eight different words are looked at.
create or replace function search_query_words(p_query text) returns text[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(word order by position), '{}') from (
    select word collate "C" as word, min(i) as position
    from unnest(search_words(left(p_query, 300))) with ordinality as u (word, i)
    group by 1 order by 2 limit 8) as words
$$;
comment on function search_query_words(text) is 'Of a search, at most eight different words are looked at.';
