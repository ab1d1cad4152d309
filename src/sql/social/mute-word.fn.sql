-- Anybody may mute 200 words: posts of others with one of them do not come into their feeds.
create or replace function mute_word(p_word text) returns setof muted_words
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_word text := folded_word(p_word);
begin
  if v_word is null then perform fail('INVALID_INPUT', 'input.word'); end if;
  -- One word of a person at a time, or two at once would be one too many.
  perform from users where id = v_viewer_id for no key update;
  if not exists (select from muted_words where user_id = v_viewer_id and word = v_word) then
    if (select count(*) from muted_words where user_id = v_viewer_id) >= 200 then perform fail('TOO_MANY_MUTED_WORDS', 'input.word'); end if;
    insert into muted_words (user_id, word, said, created_at) values (v_viewer_id, v_word, btrim(p_word), clock_timestamp());
  end if;
  return query select * from muted_words where user_id = v_viewer_id order by created_at desc, word;
end $$;
comment on function mute_word(text) is
  'Anybody may mute 200 words: posts of others with one of them do not come into their feeds.';
grant execute on function mute_word(text) to polyphony_viewer;
