-- Who works on projects that are there for the viewer; who is invited, the owner alone sees.
create or replace function collaborators_of(p_project_ids uuid[]) returns setof project_collaborators
language plpgsql stable security definer rows 20 set search_path = public, pg_temp
-- As visible_tracks.
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  return query select c.* from projects p join project_collaborators c on c.project_id = p.id
    where p.id = any (p_project_ids) and (c.accepted_at is not null or p.owner_id = viewer_id())
      and can_see_project(viewer_id(), p.id);
end
$$;
comment on function collaborators_of(uuid[]) is
  'Who works on projects that are there for the viewer; who is invited, the owner alone sees.';
grant execute on function collaborators_of(uuid[]) to polyphony_viewer;
