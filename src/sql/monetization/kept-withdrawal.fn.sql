-- A request as it is answered, also under the same key again: without where it goes.
create or replace function kept_withdrawal(p_key text, p_request withdrawal_requests) returns withdrawal_requests
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  p_request.details := null;
  perform keep_answer(p_key, to_jsonb(p_request));
  return p_request;
end $$;
comment on function kept_withdrawal(text, withdrawal_requests) is
  'A request as it is answered, also under the same key again: without where it goes.';
