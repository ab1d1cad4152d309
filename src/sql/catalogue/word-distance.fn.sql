-- How many letters are wrong, missing or too many between two words; two neighbours that changed places are one mistake.
create or replace function word_distance(p_word text, p_term text, p_max int) returns int
language sql immutable parallel safe as $$
  select case
    when d = 2 and char_length(p_word) = char_length(p_term) and exists (
      select 1 from generate_series(1, char_length(p_word) - 1) as i
      where overlay(p_word placing substr(p_word, i + 1, 1) || substr(p_word, i, 1) from i for 2) = p_term)
    then 1 else d end
  from public.levenshtein_less_equal(p_word, p_term, greatest(p_max, 2)) as d
$$;
comment on function word_distance(text, text, int) is
  'How many letters are wrong, missing or too many between two words; two neighbours that changed places are one mistake.';
