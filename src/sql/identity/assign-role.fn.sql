-- Whoever runs the server may give an account a role from its command line, which is how the first admin is made.
create or replace function assign_role(p_handle text, p_role user_role) returns boolean
language plpgsql volatile as $$
declare
  v_account users;
begin
  select u.* into v_account from users u join profiles p on p.user_id = u.id where lower(p.handle) = lower(p_handle) for update of u;
  if not found then return false; end if;
  update users set role = p_role, updated_at = now() where id = v_account.id;
  perform log_security_event('ROLE_CHANGED', v_account.id, null, null, null,
    jsonb_build_object('by', 'operator', 'from', v_account.role, 'to', p_role));
  return true;
end $$;
-- Executable by the owner alone, as everything is until it is opened.
comment on function assign_role(text, user_role) is
  'Whoever runs the server may give an account a role from its command line, which is how the first admin is made.';
