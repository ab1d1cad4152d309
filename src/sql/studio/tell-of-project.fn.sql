-- What happened in a project is written into its channel.
create or replace function tell_of_project(p_project_id uuid, p_kind text, p_subject_id uuid, p_actor_id uuid, p_data jsonb default '{}') returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select append_event('project:' || p_project_id, p_kind, p_subject_id, p_actor_id, p_data)
$$;
comment on function tell_of_project(uuid, text, uuid, uuid, jsonb) is
  'What happened in a project is written into its channel.';
