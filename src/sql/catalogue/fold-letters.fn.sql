-- Letters outside ASCII lose their accents and widths, their punctuation and emoji become spaces, and Han and kana are cut into pairs.
create or replace function fold_letters(p_text text) returns text
language plpgsql immutable parallel safe as $$
declare
  -- Han and kana are written without spaces.
  c_cjk constant text := '[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+';
  v_text text;
begin
  v_text := lower(public.unaccent('public.unaccent'::regdictionary, normalize(p_text, nfkc)));
  v_text := regexp_replace(v_text, '[\u02b0-\u036f\u2018-\u201b]', '', 'g');
  -- Spelled out, because what [:alnum:] holds differs from locale to locale.
  v_text := regexp_replace(v_text,
    '[\u0080-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u303f\ue000-\uf8ff\ufe00-\ufe6f\uff00-\uff0f\ufff0-\uffff'
    '\U0001d000-\U0001faff\U000e0000-\U0010ffff]+', ' ', 'g');
  if v_text !~ c_cjk then return v_text; end if;

  v_text := regexp_replace(v_text, '(' || c_cjk || ')', ' \1 ', 'g');
  return (
    select string_agg(case when word ~ c_cjk then cjk_pieces(word) else word end, ' ' order by i)
    from unnest(string_to_array(v_text, ' ')) with ordinality as u (word, i));
end $$;
comment on function fold_letters(text) is
  'Letters outside ASCII lose their accents and widths, their punctuation and emoji become spaces, and Han and kana are cut into pairs.';
