-- An account may take a handle that is free, one account at a time.
create or replace function claim_handle(p_user_id uuid, p_handle text) returns void
language plpgsql volatile as $$
begin
  -- The unique index alone does not see handles that are about to be held.
  perform pg_advisory_xact_lock(hashtextextended('handle ' || lower(p_handle), 0));
  if not is_handle_free(p_handle, p_user_id) then perform fail('HANDLE_TAKEN', 'input.handle'); end if;
end $$;
comment on function claim_handle(uuid, text) is
  'An account may take a handle that is free, one account at a time.';
