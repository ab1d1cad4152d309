-- What one mutes, one may cease to mute.
create or replace function unmute_word(p_word text) returns setof muted_words
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  delete from muted_words where user_id = v_viewer_id and word = folded_word(p_word);
  return query select * from muted_words where user_id = v_viewer_id order by created_at desc, word;
end $$;
comment on function unmute_word(text) is 'What one mutes, one may cease to mute.';
grant execute on function unmute_word(text) to polyphony_viewer;
