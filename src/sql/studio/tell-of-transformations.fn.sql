-- How these transformations stand goes into their own logs, their owners' and their projects'.
create or replace function tell_of_transformations(p_ids uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select append_all_events(array_agg(c.channel), array_agg('TRANSFORMATION_CHANGED'::text), array_agg(t.id),
      array_agg(jsonb_build_object('state', t.state, 'progress', t.progress)))
    from ai_transformations t
    cross join lateral (values ('transformation:' || t.id), ('transformations:' || t.owner_id), ('project:' || t.project_id)) c (channel)
    where t.id = any (p_ids) and c.channel is not null
$$;
comment on function tell_of_transformations(uuid[]) is
  'How these transformations stand goes into their own logs, their owners'' and their projects''.';
