-- A word or a few as posts are searched for them; null where nothing of it can be searched for.
create or replace function folded_word(p_word text) returns text
language sql immutable as $$
  -- Text that goes on behind a run of Han or kana has its last character in a pair, and not by itself.
  select w.word from (
    select regexp_replace(btrim(regexp_replace(fold_letters(p_word), '\s+', ' ', 'g')),
      '([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]) \1(?= |$)', '\1', 'g') as word) w
    where char_length(w.word) between 1 and 100 and numnode(phraseto_tsquery('simple', w.word)) > 0
$$;
comment on function folded_word(text) is
  'A word or a few as posts are searched for them; null where nothing of it can be searched for.';
