-- What posts are searched for: every word, of which at most 8 count, the last as the beginning of one; null where there is none.
create or replace function posts_query(p_query text) returns tsquery
language sql stable set search_path = public, pg_temp as $$
  select string_agg(quote_literal(word) || case when place = count then ':*' else '' end, ' & ' order by place)::tsquery
  from (select word, place, count(*) over () as count
    from unnest(regexp_split_to_array(btrim(regexp_replace(fold_letters(left(p_query, 300)), '[^[:alnum:]]+', ' ', 'g')), ' ')) with ordinality as w (word, place)
    where word <> '' order by place limit 8) words
$$;
comment on function posts_query(text) is
  'What posts are searched for: every word, of which at most 8 count, the last as the beginning of one; null where there is none.';
