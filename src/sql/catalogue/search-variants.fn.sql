-- A misspelling and its word meet where letters are left out of both: one letter, or two of the first seven of a long word.
create or replace function search_variants(p_word text) returns setof text
language sql immutable parallel safe as $$
  with start as (select left(p_word, 7) as letters, least(char_length(p_word), 7) as size),
  once as (
    select left(letters, i - 1) || substr(letters, i + 1) as letters from start, generate_series(1, size) as i
    where size >= 3)
  select letters from start
  union select letters from once
  union select left(o.letters, i - 1) || substr(o.letters, i + 1) from once o, generate_series(1, 6) as i
    where char_length(p_word) >= 8
$$;
comment on function search_variants(text) is
  'A misspelling and its word meet where letters are left out of both: one letter, or two of the first seven of a long word.';
