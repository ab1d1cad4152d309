-- Projects take what transformations made of them as their audio, each in a version of its own in the order they were asked for; one makes a version once, and a deleted project gets none.
create or replace function version_of_transformations(p_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_project_ids uuid[];
  v_actor_ids uuid[];
  v_numbers int[];
begin
  -- In one order, whoever holds several.
  perform from projects p where p.id in (select project_id from ai_transformations where id = any (p_ids)) and p.deleted_at is null
    order by p.id for update;
  with made as (
    select t.id, t.project_id, t.owner_id, t.output_file_id, t.type, p.version + row_number() over (partition by p.id order by t.id) as number
      from ai_transformations t join projects p on p.id = t.project_id and p.deleted_at is null
      where t.id = any (p_ids) and not exists (select from project_versions v where v.project_id = p.id and v.transformation_id = t.id)),
  saved as (
    update projects p set audio_file_id = m.output_file_id, version = m.number, updated_at = now(),
        field_versions = p.field_versions || jsonb_build_object('audioFileId', m.number)
      from (select distinct on (project_id) * from made order by project_id, number desc) m where p.id = m.project_id returning p.*),
  noted as (
    insert into project_versions (project_id, number, title, description, audio_file_id, effects, tags, note, changed_fields, created_by, transformation_id)
      select s.id, m.number, s.title, s.description, m.output_file_id, s.effects, s.tags, m.type, '{audioFileId}', m.owner_id, m.id
        from made m join saved s on s.id = m.project_id
      returning project_id, number, created_by, transformation_id),
  shown as (
    update ai_transformations t set output_version = n.number from noted n where t.id = n.transformation_id)
  select array_agg(project_id order by project_id, number), array_agg(created_by order by project_id, number), array_agg(number order by project_id, number)
    into v_project_ids, v_actor_ids, v_numbers from noted;
  delete from project_versions v using projects p where p.id = any (v_project_ids) and v.project_id = p.id and v.number <= p.version - 500;
  perform append_all_events(array_agg('project:' || n.id), array_agg('PROJECT_CHANGED'::text), array_agg(n.id),
      array_agg(jsonb_build_object('changedFields', array['audioFileId'], 'version', n.number)), array_agg(n.actor_id))
    from unnest(v_project_ids, v_actor_ids, v_numbers) as n (id, actor_id, number);
end $$;
comment on function version_of_transformations(uuid[]) is
  'Projects take what transformations made of them as their audio, each in a version of its own in the order they were asked for; one makes a version once, and a deleted project gets none.';
