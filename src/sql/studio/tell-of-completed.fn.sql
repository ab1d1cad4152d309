-- That these transformations are completed goes into their own logs, their owners' and their projects', there after the version each has made.
create or replace function tell_of_completed(p_done ai_transformations[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select append_all_events(array_agg(c.channel order by t.id, c.place), array_agg(c.kind order by t.id, c.place), array_agg(c.subject_id order by t.id, c.place),
      array_agg(c.data order by t.id, c.place), array_agg(c.actor_id order by t.id, c.place))
    from unnest(p_done) t
    cross join lateral (select jsonb_build_object('state', t.state, 'progress', t.progress) as state) s
    cross join lateral (values
      (1, 'project:' || case when t.output_version is not null then t.project_id end, 'PROJECT_CHANGED', t.project_id,
        jsonb_build_object('changedFields', array['audioFileId'], 'version', t.output_version), t.owner_id),
      (2, 'transformation:' || t.id, 'TRANSFORMATION_CHANGED', t.id, s.state, null),
      (3, 'transformations:' || t.owner_id, 'TRANSFORMATION_CHANGED', t.id, s.state, null),
      (4, 'project:' || t.project_id, 'TRANSFORMATION_CHANGED', t.id, s.state, null)) c (place, channel, kind, subject_id, data, actor_id)
    where c.channel is not null
$$;
comment on function tell_of_completed(ai_transformations[]) is
  'That these transformations are completed goes into their own logs, their owners'' and their projects'', there after the version each has made.';
