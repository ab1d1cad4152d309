-- A track is found when it holds every searched word; the most popular holders of the rarest word are looked at.
create or replace function search_candidates(p_words text[], p_is_misspelt boolean)
returns table (track_id uuid, popularity smallint, penalty int)
language plpgsql stable as $$
#variable_conflict use_column
declare
  v_nos int[];
  v_ids int[];
  v_terms text[];
  v_penalties int[];
  v_counts int[];
  v_rarest int;
  v_others text[];
  v_found int;
  v_each int;
begin
  select array_agg(m.word_no), array_agg(m.term_id), array_agg(m.term), array_agg(m.penalty), array_agg(m.track_count)
    into v_nos, v_ids, v_terms, v_penalties, v_counts from search_term_matches(p_words, p_is_misspelt) m;
  select (array_agg(no order by tracks, no))[1], count(*) into v_rarest, v_found
    from (select no, sum(tracks) as tracks from unnest(v_nos, v_counts) as m (no, tracks) group by no) as words;
  if v_found is distinct from cardinality(p_words) then return; end if;
  v_others := array(select term from unnest(v_nos, v_terms) as m (no, term) where no <> v_rarest);
  -- Bounded however common the words are: this is what a search costs at most.
  v_each := greatest(case when v_found = 1 then 600 else 300 end / cardinality(array_positions(v_nos, v_rarest)), 30);

  return query
    with holders as materialized (
      select p.track_id, p.popularity, min(m.penalty) as penalty
      from unnest(v_nos, v_ids, v_penalties) as m (no, term_id, penalty) cross join lateral (
        select p.track_id, p.popularity from track_postings p where p.term_id = m.term_id
        order by p.popularity desc, p.track_id desc limit v_each) as p
      where m.no = v_rarest group by 1, 2)
    select h.track_id, h.popularity, h.penalty from holders h where v_found = 1
    union all
    select h.track_id, h.popularity, h.penalty + others.penalty
    from holders h join tracks t on t.id = h.track_id cross join lateral (
      select sum(best.penalty)::int as penalty, count(*) as words from (
        select min(m.penalty) as penalty from unnest(v_nos, v_terms, v_penalties) as m (no, term, penalty)
        where m.no <> v_rarest and m.term = any (t.search_words) group by m.no) as best) as others
    where v_found > 1 and t.visibility = 'PUBLIC' and t.search_words && v_others and others.words = v_found - 1;
end $$;
comment on function search_candidates(text[], boolean) is
  'A track is found when it holds every searched word; the most popular holders of the rarest word are looked at.';
