-- The viewer asks for something under a key: the answer it had before, or null the first time. Asked again while the first is under way it waits for its end; the same key for another request is refused.
create or replace function take_idempotency_key(p_key text, p_operation text, p_input jsonb, p_step int default 0) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_hash bytea := sha256(convert_to(p_input::text, 'UTF8'));
  v_kept idempotency_keys;
begin
  -- Another transaction with this key is waited for. If it fails, nothing is kept of it.
  insert into idempotency_keys (user_id, key, step, operation, input_hash) values (v_viewer_id, p_key, p_step, p_operation, v_hash)
    on conflict do nothing;
  if found then return null; end if;
  select * into v_kept from idempotency_keys where user_id = v_viewer_id and key = p_key and step = p_step;
  if (v_kept.operation, v_kept.input_hash) is distinct from (p_operation, v_hash) then
    perform fail('IDEMPOTENCY_KEY_REUSED', case when p_step = 0 then 'input.idempotencyKey' end);
  end if;
  return v_kept.answer;
end $$;
comment on function take_idempotency_key(text, text, jsonb, int) is
  'The viewer asks for something under a key: the answer it had before, or null the first time. Asked again while the first is under way it waits for its end; the same key for another request is refused.';
grant execute on function take_idempotency_key(text, text, jsonb, int) to polyphony_viewer;
