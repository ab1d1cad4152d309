-- An account of which nothing is left goes itself, and whoever follows it live learns of it.
create or replace function finish_account_deletion(p_user_id uuid) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- Not while a file of theirs lies in the store that nobody could find any more.
  if exists (select from stored_files where owner_id = p_user_id) then return false; end if;
  perform from users where id = p_user_id and deletion_due_at <= now() and disabled_at is not null for update;
  if not found or erase_account(p_user_id, 1) > 0 then return false; end if;
  delete from channels where id = 'user:' || p_user_id;
  delete from users where id = p_user_id;
  perform wake_topics(array['access:' || p_user_id, 'presence:' || p_user_id]);
  perform log_security_event('ACCOUNT_DELETED', null, null, null, null);
  return true;
end
$$;
comment on function finish_account_deletion(uuid) is
  'An account of which nothing is left goes itself, and whoever follows it live learns of it.';
grant execute on function finish_account_deletion(uuid) to polyphony_system;
