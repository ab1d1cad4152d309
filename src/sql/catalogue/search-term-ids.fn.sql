-- The vocabulary's ids of these words, each given once, in their order; words not met before become part of it, with the misspellings they are found by.
drop function if exists add_search_terms(text[]);

create or replace function search_term_ids(p_words text[]) returns int[]
language plpgsql volatile security definer set search_path = public, pg_temp
-- One look-up for each word: figures of a still small vocabulary must not leave a plan behind that reads all of it.
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_ids int[] := array(
    select s.id from unnest(p_words) with ordinality as w (word, i) left join search_terms s on s.term = w.word order by w.i);
begin
  if array_position(v_ids, null) is null then return v_ids; end if;

  with added as (
    -- In one order for all, so that two writers never wait for each other's new words in a circle.
    insert into search_terms (term)
      select word collate "C" from unnest(p_words, v_ids) as w (word, id) where id is null order by 1
    on conflict (term) do nothing
    returning id, term)
  insert into search_term_variants (variant, term_id)
    select v, added.id from added, search_variants(added.term) as v order by 1, 2;
  -- Another statement, which sees what another writer has added meanwhile as well.
  return array(
    select coalesce(w.id, (select s.id from search_terms s where s.term = w.word))
    from unnest(p_words, v_ids) with ordinality as w (word, id, i) order by w.i);
end $$;
comment on function search_term_ids(text[]) is
  'The vocabulary''s ids of these words, each given once, in their order; words not met before become part of it, with the misspellings they are found by.';
