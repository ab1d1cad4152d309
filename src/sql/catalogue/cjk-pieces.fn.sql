-- A run of Han or kana is searched by its neighbouring pairs and its last character, so that any part of it is found.
create or replace function cjk_pieces(p_run text) returns text
language sql immutable parallel safe as $$
  select string_agg(substr(p_run, i, 2), ' ' order by i) from generate_series(1, char_length(p_run)) as i
$$;
comment on function cjk_pieces(text) is
  'A run of Han or kana is searched by its neighbouring pairs and its last character, so that any part of it is found.';
grant execute on function cjk_pieces(text) to polyphony_system;
