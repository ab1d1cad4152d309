-- Several words are found together in every track that holds them all; where those are too many, the most popular are among the found.
create or replace function search_intersection(p_nos int[], p_ids int[], p_terms text[], p_penalties int[], p_counts int[])
returns setof search_hit
language plpgsql stable as $$
declare
  v_nos int[] := array(
    select no from unnest(p_nos, p_counts) as m (no, tracks) group by no order by sum(tracks), no);
  v_first text[] := array(select term from unnest(p_nos, p_terms) as m (no, term) where no = v_nos[1]);
  v_second text[] := array(select term from unnest(p_nos, p_terms) as m (no, term) where no = v_nos[2]);
  v_third text[] := array(select term from unnest(p_nos, p_terms) as m (no, term) where no = coalesce(v_nos[3], v_nos[2]));
  v_rarest int := p_ids[array_position(p_nos, v_nos[1])];
  v_each int := greatest(300 / cardinality(v_first), 30);
  v_found int;
  v_tracks float8;
begin
  if 0 = all (p_penalties) then
    -- Intersecting two long lists costs more than reading their tops, and is not needed where the tops have enough in common.
    select c.reltuples into v_tracks from pg_class c where c.oid = 'tracks'::regclass;
    if cardinality(v_nos) = 2 and v_tracks > 100000 and p_counts[1]::float8 * p_counts[2] / v_tracks > 1500 then
      return query select * from search_common_pair(p_ids[1], p_ids[2]);
      return;
    end if;
    -- The index intersects its lists without reading rows: what is bounded is how many rows are read of those that hold all.
    return query select id, popularity, 100 from tracks
      where visibility = 'PUBLIC' and search_words @> p_terms limit 2000;
    get diagnostics v_found = row_count;
    if v_found = 2000 then
      return query select t.id, t.popularity, 100 from (
        select track_id, popularity from track_postings where term_id = v_rarest
        order by popularity desc, track_id desc limit 1500) as p
      join tracks t on t.id = p.track_id where t.visibility = 'PUBLIC' and t.search_words @> p_terms
      order by p.popularity desc, p.track_id desc limit 101;
    end if;
    return;
  end if;

  return query
    with near as materialized (
      select id, popularity, search_words from tracks
      where visibility = 'PUBLIC' and search_words && v_first and search_words && v_second and search_words && v_third
      limit 500),
    holders as (
      select p.track_id from unnest(p_nos, p_ids) as m (no, term_id) cross join lateral (
        select track_id from track_postings where term_id = m.term_id
        order by popularity desc, track_id desc limit v_each) as p
      where m.no = v_nos[1] and (select count(*) from near) = 500),
    popular as (
      select t.id, t.popularity, t.search_words from holders join tracks t on t.id = holders.track_id
      where t.visibility = 'PUBLIC' and t.search_words && v_second and t.search_words && v_third)
    select t.id, t.popularity, 100 - held.penalty from (select * from near union all select * from popular) as t
    cross join lateral (
      select sum(best.penalty)::int as penalty, count(*) as words from (
        select min(m.penalty) as penalty from unnest(p_nos, p_terms, p_penalties) as m (no, term, penalty)
        where m.term = any (t.search_words) group by m.no) as best) as held
    where held.words = cardinality(v_nos);
end $$;
comment on function search_intersection(int[], int[], text[], int[], int[]) is
  'Several words are found together in every track that holds them all; where those are too many, the most popular are among the found.';
