-- What the viewer is answered under a key is kept, in the transaction that made it so.
create or replace function keep_answer(p_key text, p_answer jsonb, p_step int default 0) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update idempotency_keys set answer = p_answer where user_id = viewer_id() and key = p_key and step = p_step and answer is null
$$;
comment on function keep_answer(text, jsonb, int) is 'What the viewer is answered under a key is kept, in the transaction that made it so.';
grant execute on function keep_answer(text, jsonb, int) to polyphony_viewer;
