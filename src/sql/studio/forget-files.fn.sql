-- Files whose bytes have been cleared away are forgotten; of those that are ready, that anything of their upload was left.
create or replace function forget_files(p_ids uuid[]) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  update stored_files set upload_expires_at = null where id = any (p_ids) and state = 'READY';
  delete from stored_files where id = any (p_ids) and state in ('REFUSED', 'DELETED');
  get diagnostics v_count = row_count;
  return v_count;
end $$;
comment on function forget_files(uuid[]) is
  'Files whose bytes have been cleared away are forgotten; of those that are ready, that anything of their upload was left.';
grant execute on function forget_files(uuid[]) to polyphony_system;
