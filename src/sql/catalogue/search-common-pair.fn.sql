-- Of two words that thousands of tracks hold together, the 300 most popular are found: both lists are read from the top until then.
create or replace function search_common_pair(p_term_id int, p_other_id int) returns setof search_hit
language plpgsql stable
set enable_mergejoin = on set enable_nestloop = off set enable_sort = off as $$
begin
  return query select p.track_id, p.popularity, 100
    from track_postings p join track_postings o on o.popularity = p.popularity and o.track_id = p.track_id
    where p.term_id = p_term_id and o.term_id = p_other_id
    order by p.popularity desc, p.track_id desc limit 300;
end $$;
comment on function search_common_pair(int, int) is
  'Of two words that thousands of tracks hold together, the 300 most popular are found: both lists are read from the top until then.';
