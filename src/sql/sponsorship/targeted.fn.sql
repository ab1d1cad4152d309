-- The words of a list in a targeting, each once; countries are written in capitals, everything else is not.
create or replace function targeted(p_targeting jsonb, p_list text) returns text[]
language sql immutable as $$
  select coalesce(array_agg(distinct case p_list when 'countries' then upper(btrim(word)) else lower(btrim(word)) end), '{}')
    from jsonb_array_elements_text(nullif(p_targeting->p_list, 'null')) word
$$;
comment on function targeted(jsonb, text) is
  'The words of a list in a targeting, each once; countries are written in capitals, everything else is not.';
