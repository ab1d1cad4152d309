-- The next account whose time of grace is over is closed for good: nobody signs in to it or keeps it from here on.
create or replace function begin_account_deletion(p_except uuid[]) returns table (user_id uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  select u.id into user_id from users u where u.deletion_due_at <= now() and u.id <> all (p_except) order by u.deletion_due_at limit 1 for no key update skip locked;
  if not found then return; end if;
  update users set disabled_at = coalesce(disabled_at, now()) where id = begin_account_deletion.user_id;
  perform end_sessions(begin_account_deletion.user_id, 'ACCOUNT_DELETED');
  return next;
end
$$;
comment on function begin_account_deletion(uuid[]) is
  'The next account whose time of grace is over is closed for good: nobody signs in to it or keeps it from here on.';
grant execute on function begin_account_deletion(uuid[]) to polyphony_system;
