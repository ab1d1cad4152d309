-- The words of a post as search compares them, and its day.
create or replace function post_words(p_id uuid, p_body text) returns tsvector
language sql stable set search_path = public, pg_temp as $$
  select to_tsvector('simple', fold_letters(p_body)) || array_to_tsvector(array[post_day(id_time(p_id))])
$$;
comment on function post_words(uuid, text) is 'The words of a post as search compares them, and its day.';
