-- Whoever asked for these transformations is told that they have ended, in one notification for each project or track while it is unread.
create or replace function notify_of_transformations(p_ended ai_transformations[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select notify_owners(array_agg(e.owner_id order by e.id), 'TRANSFORMATION_FINISHED', array_agg(e.id order by e.id),
      array_agg('TRANSFORMATION_FINISHED:' || coalesce(e.project_id, e.track_id, e.id) order by e.id))
    from unnest(p_ended) e
$$;
comment on function notify_of_transformations(ai_transformations[]) is
  'Whoever asked for these transformations is told that they have ended, in one notification for each project or track while it is unread.';
