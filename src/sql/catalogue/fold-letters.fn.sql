-- Letters lose their case, accents and widths, punctuation and emoji become spaces, Han and kana are cut into pairs, and 40 characters of a word are kept.
create or replace function fold_letters(p_text text) returns text
language plpgsql immutable parallel safe as $$
declare
  -- Han and kana are written without spaces.
  c_cjk constant text := '[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+';
  v_text text := replace(lower(p_text), '''', '');
begin
  if octet_length(v_text) > char_length(v_text) then
    v_text := lower(public.unaccent('public.unaccent'::regdictionary, normalize(v_text, nfkc)));
    v_text := regexp_replace(v_text, '[''\u02b0-\u036f\u2018-\u201b]', '', 'g');
    -- Spelled out, because what [:alnum:] holds differs from locale to locale.
    v_text := regexp_replace(v_text,
      '[\u0080-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u303f\ue000-\uf8ff\ufe00-\ufe6f\uff00-\uff0f\ufff0-\uffff'
      '\U0001d000-\U0001faff\U000e0000-\U0010ffff]+', ' ', 'g');
  end if;
  v_text := regexp_replace(v_text, '([^\x01-\x2f\x3a-\x60\x7b-\x7f]{40})[^\x01-\x2f\x3a-\x60\x7b-\x7f]+', '\1', 'g');
  if v_text !~ c_cjk then return v_text; end if;

  v_text := regexp_replace(v_text, '(' || c_cjk || ')', ' \1 ', 'g');
  return (
    select string_agg(case when word ~ c_cjk then cjk_pieces(word) else word end, ' ' order by i)
    from unnest(string_to_array(v_text, ' ')) with ordinality as u (word, i));
end $$;
comment on function fold_letters(text) is
  'Letters lose their case, accents and widths, punctuation and emoji become spaces, Han and kana are cut into pairs, and 40 characters of a word are kept.';
grant execute on function fold_letters(text) to polyphony_system;
