-- An archive asked for is being made, for the first time or again; nothing when it is done or not wanted any more.
create or replace function begin_data_export(p_id uuid) returns table (user_id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  update data_exports e set state = 'PROCESSING', progress = 0
    where e.id = p_id and e.state in ('PENDING', 'PROCESSING') returning e.user_id
$$;
comment on function begin_data_export(uuid) is
  'An archive asked for is being made, for the first time or again; nothing when it is done or not wanted any more.';
grant execute on function begin_data_export(uuid) to polyphony_system;
