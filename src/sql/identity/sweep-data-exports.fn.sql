-- Archives past their 7 days are given up with their files, and what could not be made within a day has failed; the answer is how many.
create or replace function sweep_data_exports() returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_total int;
  v_count int;
begin
  with expired as (
    update data_exports e set file_id = null
      from (select id, file_id from data_exports where expires_at <= now() and file_id is not null order by expires_at limit 1000 for update skip locked) old
      where e.id = old.id returning old.file_id)
  update stored_files set state = 'DELETED', deleted_at = now() where id in (select file_id from expired);
  get diagnostics v_total = row_count;
  update data_exports set state = 'FAILED', error_reason = 'INTERNAL_ERROR', finished_at = now()
    where state in ('PENDING', 'PROCESSING') and created_at < now() - interval '1 day';
  get diagnostics v_count = row_count;
  return v_total + v_count;
end $$;
comment on function sweep_data_exports() is
  'Archives past their 7 days are given up with their files, and what could not be made within a day has failed; the answer is how many.';
grant execute on function sweep_data_exports() to polyphony_system;
