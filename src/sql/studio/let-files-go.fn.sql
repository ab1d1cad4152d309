-- Uploads nobody completed in time are deleted, and whose bytes are to be cleared away is told: of what is deleted or refused all, of what is ready what came late.
create or replace function let_files_go(p_limit int default 200) returns table (id uuid, path text, is_gone boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- An upload begun in its last minute may take a while.
  update stored_files f set state = 'DELETED', deleted_at = now() where f.id in (
    select p.id from stored_files p where p.state = 'PENDING' and p.upload_expires_at < now() - interval '1 hour'
      and coalesce(p.checking_until, '-infinity') < now() order by p.upload_expires_at limit p_limit for update skip locked);
  return query
    (select f.id, f.path, true from stored_files f where f.state in ('REFUSED', 'DELETED') and f.deleted_at is not null order by f.deleted_at limit p_limit)
    union all
    (select f.id, f.path, false from stored_files f where f.state = 'READY' and f.upload_expires_at < now() - interval '1 hour'
      order by f.upload_expires_at limit p_limit);
end $$;
comment on function let_files_go(int) is
  'Uploads nobody completed in time are deleted, and whose bytes are to be cleared away is told: of what is deleted or refused all, of what is ready what came late.';
grant execute on function let_files_go(int) to polyphony_system;
