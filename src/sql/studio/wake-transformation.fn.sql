-- A transformation a provider has news of is seen to at once.
create or replace function wake_transformation(p_id uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update ai_transformations set resume_at = null where id = p_id and state = 'PROCESSING'
$$;
comment on function wake_transformation(uuid) is 'A transformation a provider has news of is seen to at once.';
grant execute on function wake_transformation(uuid) to polyphony_system;
