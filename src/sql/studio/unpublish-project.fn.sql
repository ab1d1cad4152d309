-- The owner of a project may take it back: it is private again, and the track made of it is theirs alone.
create or replace function unpublish_project(p_project_id uuid) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_project projects := owned_project(p_project_id);
begin
  if exists (select from tracks where id = v_project.track_id and owner_id = v_project.owner_id) then
    perform update_track(v_project.track_id, '{"visibility": "PRIVATE"}');
  end if;
  return show_project(v_project, false, v_project.track_id);
end
$$;
comment on function unpublish_project(uuid) is
  'The owner of a project may take it back: it is private again, and the track made of it is theirs alone.';
grant execute on function unpublish_project(uuid) to polyphony_viewer;
