-- What the viewer is answered under a key is kept, in the transaction that made it so.
create or replace function keep_answer(p_key text, p_answer jsonb) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update idempotency_keys set answer = p_answer where user_id = viewer_id() and key = p_key
$$;
comment on function keep_answer(text, jsonb) is 'What the viewer is answered under a key is kept, in the transaction that made it so.';
