-- A track is found when it holds every searched word; what else a known word may stand for is looked for when few tracks hold all.
create or replace function search_hits(p_words text[], p_is_misspelt boolean) returns setof search_hit
language plpgsql stable as $$
declare
  v_nos int[];
  v_ids int[];
  v_terms text[];
  v_penalties int[];
  v_counts int[];
  v_known int[];
  v_found int;
begin
  select array_agg(m.word_no), array_agg(m.term_id), array_agg(m.term), array_agg(m.penalty), array_agg(m.track_count),
         coalesce(array_agg(m.word_no) filter (where m.penalty = 0), '{}'), count(distinct m.word_no)
    into v_nos, v_ids, v_terms, v_penalties, v_counts, v_known, v_found from search_term_matches(p_words, p_is_misspelt) m;
  if v_found <> cardinality(p_words) then return; end if;

  if v_found = 1 then
    return query select p.track_id, p.popularity, 100 - m.penalty from unnest(v_ids, v_penalties) as m (term_id, penalty)
      cross join lateral (
        select * from track_postings where track_postings.term_id = m.term_id
        -- Bounded however common the word is.
        order by track_postings.popularity desc, track_postings.track_id desc
        limit greatest(600 / cardinality(v_ids), 30)) as p;
    return;
  end if;

  -- First what is not mistyped stands for itself. Of known words only, the search without mistakes has done that.
  if p_is_misspelt and cardinality(v_known) = v_found then
    return query select * from search_intersection(v_nos, v_ids, v_terms, v_penalties, v_counts);
    return;
  end if;
  return query select i.* from (
    select array_agg(no) as nos, array_agg(id) as ids, array_agg(term) as terms, array_agg(penalty) as penalties,
           array_agg(tracks) as counts
    from unnest(v_nos, v_ids, v_terms, v_penalties, v_counts) as m (no, id, term, penalty, tracks)
    where penalty = 0 or no <> all (v_known)) as narrow
  cross join lateral search_intersection(nos, ids, terms, penalties, counts) as i;
  get diagnostics v_found = row_count;
  if p_is_misspelt and v_found < 50 and v_known <> '{}' then
    return query select * from search_intersection(v_nos, v_ids, v_terms, v_penalties, v_counts);
  end if;
end $$;
comment on function search_hits(text[], boolean) is
  'A track is found when it holds every searched word; what else a known word may stand for is looked for when few tracks hold all.';
