-- What a persons muted words are searched for with; null when there are none.
create or replace function muted_words_query(p_user_id uuid)
returns tsquery
language sql stable security definer set search_path = public, pg_temp as $$
  select string_agg(phraseto_tsquery('simple', word)::text, ' | ')::tsquery from muted_words
    where user_id = p_user_id and numnode(phraseto_tsquery('simple', word)) > 0
$$;
comment on function muted_words_query(uuid) is
  'What a persons muted words are searched for with; null when there are none.';
