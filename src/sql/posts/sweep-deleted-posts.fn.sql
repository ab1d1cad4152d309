-- What was deleted more than 30 days ago is gone for good.
create or replace function sweep_deleted_posts(p_limit int default 1000)
returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  delete from posts where id in (select id from posts where deleted_at < now() - interval '30 days' order by deleted_at limit p_limit);
  get diagnostics v_count = row_count;
  return v_count;
end
$$;
comment on function sweep_deleted_posts(int) is
  'What was deleted more than 30 days ago is gone for good.';
grant execute on function sweep_deleted_posts(int) to polyphony_system;
