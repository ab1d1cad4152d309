-- Those who work on a project see who of them has it open, but for whom they block or are blocked by, and who lets nobody see whether they are online.
create or replace function people_in_project(p_project_id uuid) returns setof uuid
language plpgsql stable security definer rows 5 set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := viewer_id();
begin
  if not can_see_project(v_viewer_id, p_project_id) then perform fail('PROJECT_NOT_FOUND'); end if;
  if not is_in_project(v_viewer_id, p_project_id) then return; end if;
  return query select distinct pp.user_id from place_presences pp join live_nodes n on n.id = pp.node_id
    where pp.place = 'project:' || p_project_id and n.seen_at > now() - interval '40 seconds'
      and is_in_project(pp.user_id, p_project_id)
      and (pp.user_id = v_viewer_id
        or (settings_of(pp.user_id)).who_sees_active_status <> 'NOBODY' and not is_user_blocked(v_viewer_id, pp.user_id))
    order by pp.user_id;
end
$$;
comment on function people_in_project(uuid) is
  'Those who work on a project see who of them has it open, but for whom they block or are blocked by, and who lets nobody see whether they are online.';
grant execute on function people_in_project(uuid) to polyphony_viewer;
