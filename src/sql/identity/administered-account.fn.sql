-- An admin may administer every account, but not take away the last admin.
create or replace function administered_account(p_user_id uuid, p_stays_admin boolean) returns users
language plpgsql volatile as $$
declare
  v_account users;
begin
  perform require_viewer();
  -- All admins are locked in one order, so that two admins cannot remove each other at once.
  perform from users where role = 'admin' order by id for update;
  if not is_admin() then perform fail('ADMIN_ONLY'); end if;
  select * into v_account from users where id = p_user_id for update;
  if not found then perform fail('USER_NOT_FOUND', 'input.userId'); end if;
  if not p_stays_admin and v_account.role = 'admin'
    and not exists (select from users where role = 'admin' and disabled_at is null and deletion_due_at is null and id <> p_user_id) then
    perform fail('LAST_ADMIN', 'input.userId');
  end if;
  return v_account;
end $$;
comment on function administered_account(uuid, boolean) is
  'An admin may administer every account, but not take away the last admin.';
