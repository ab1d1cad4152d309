-- Words not met before become part of the vocabulary, with the misspellings they are found by.
create or replace function add_search_terms(p_words text[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  with added as (
    -- In one order for all, so that two writers never wait for each other's new words in a circle.
    insert into search_terms (term)
      select w.term from (select distinct u.term collate "C" as term from unnest(p_words) as u (term)) as w
      where not exists (select 1 from search_terms s where s.term = w.term)
      order by 1
    on conflict (term) do nothing
    returning id, term)
  insert into search_term_variants (variant, term_id)
    select v, added.id from added, search_variants(added.term) as v order by 1, 2
$$;
comment on function add_search_terms(text[]) is
  'Words not met before become part of the vocabulary, with the misspellings they are found by.';
