-- A misspelling and its word meet where letters are left out of the first seven of both, one of the word's and one or two of the misspelling's.
create or replace function search_variants(p_word text, p_deletions int default 1) returns setof text
language sql immutable parallel safe as $$
  with start as (select left(p_word, 7) as letters, least(char_length(p_word), 7) as size),
  once as (
    select left(letters, i - 1) || substr(letters, i + 1) as letters from start, generate_series(1, size) as i
    where size >= 3)
  select letters from start
  union select letters from once
  union select left(letters, i - 1) || substr(letters, i + 1) from once, generate_series(1, 6) as i
    where p_deletions = 2
$$;
comment on function search_variants(text, int) is
  'A misspelling and its word meet where letters are left out of the first seven of both, one of the word''s and one or two of the misspelling''s.';
