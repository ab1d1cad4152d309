-- A sponsor may let a post rest: it is shown to nobody until it goes on, and its time runs.
create or replace function pause_sponsored_post(p_id uuid, p_idempotency_key text) returns sponsored_posts
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_answer jsonb := take_idempotency_key(p_idempotency_key, 'pause_sponsored_post', jsonb_build_array(p_id));
  v_post sponsored_posts;
begin
  if v_answer is not null then return jsonb_populate_record(null::sponsored_posts, v_answer); end if;
  v_post := switch_sponsored_post(p_id, 'PAUSED');
  perform keep_answer(p_idempotency_key, to_jsonb(v_post));
  return v_post;
end $$;
comment on function pause_sponsored_post(uuid, text) is
  'A sponsor may let a post rest: it is shown to nobody until it goes on, and its time runs.';
grant execute on function pause_sponsored_post(uuid, text) to polyphony_viewer;
