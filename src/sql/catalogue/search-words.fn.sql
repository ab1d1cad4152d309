-- Search compares words in lower case, without accents, apostrophes and punctuation: at most 32 of a text, 40 characters of each.
create or replace function search_words(p_text text) returns text[]
language plpgsql immutable parallel safe as $$
declare
  v_text text := lower(p_text);
  v_words text[];
begin
  if octet_length(v_text) > char_length(v_text) then
    v_text := fold_letters(v_text);
  end if;
  -- Punctuation and control characters become spaces; the apostrophes, which have no space to go to, vanish.
  v_text := translate(v_text, e' !"#$%&()*+,-./:;<=>?@[\\]^_{|}~'
    '\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f\x7f'
    '`\'', repeat(' ', 63));
  select array_agg(word order by position) into v_words from (
    select left(w, 40) as word, min(i) as position
    from unnest(string_to_array(v_text, ' ')) with ordinality as u (w, i)
    where w <> '' group by 1 order by 2 limit 32) as words;
  return coalesce(v_words, '{}');
end $$;
comment on function search_words(text) is
  'Search compares words in lower case, without accents, apostrophes and punctuation: at most 32 of a text, 40 characters of each.';
grant execute on function search_words(text) to polyphony_system;
