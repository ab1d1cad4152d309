-- What was deleted more than 30 days ago is gone for good, with its versions and its channel.
create or replace function sweep_deleted_projects(p_limit int default 100) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  with gone as (
    delete from projects where id in (
      select id from projects where deleted_at < now() - interval '30 days' order by deleted_at limit p_limit for update skip locked)
    returning id),
  silent as (
    delete from channels where id in (select 'project:' || id from gone))
  select count(*) into v_count from gone;
  return v_count;
end
$$;
comment on function sweep_deleted_projects(int) is
  'What was deleted more than 30 days ago is gone for good, with its versions and its channel.';
grant execute on function sweep_deleted_projects(int) to polyphony_system;
