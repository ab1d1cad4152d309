-- Search compares words in lower case, without accents, apostrophes and punctuation: at most 32 of a text, 40 characters of each.
create or replace function search_words(p_text text) returns text[]
language sql immutable parallel safe as $$
  -- One expression that is inlined where it is called: this runs for every row of an import. A word may stand in it twice.
  -- In lower case, ASCII has nothing but digits, letters and spaces outside the ranges that become spaces.
  select (array_remove(string_to_array(regexp_replace(
    case when octet_length(p_text) > char_length(p_text) or char_length(p_text) > 40 and p_text ~ '[^ ]{41}'
      then fold_letters(p_text) else replace(lower(p_text), '''', '') end,
    '[\x01-\x1f\x21-\x2f\x3a-\x60\x7b-\x7f]+', ' ', 'g'), ' '), ''))[1:32]
$$;
comment on function search_words(text) is
  'Search compares words in lower case, without accents, apostrophes and punctuation: at most 32 of a text, 40 characters of each.';
grant execute on function search_words(text) to polyphony_system;
