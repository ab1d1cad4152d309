-- Projects take the files transformations made of them as their audio, each in a version of its own in the order they were asked for; one makes a version once, and a deleted project gets none.
drop function if exists version_of_transformations(uuid[]);
create or replace function version_of_transformations(p_ids uuid[], p_file_ids uuid[]) returns table (transformation_id uuid, number int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_ids uuid[];
  v_project_ids uuid[] := array(select distinct t.project_id from ai_transformations t where t.id = any (p_ids));
  v_numbers int[];
begin
  -- In one order, whoever holds several.
  perform from projects p where p.id = any (v_project_ids) and p.deleted_at is null order by p.id for update;
  -- Each table by what is looked for in it, whatever else they lead to from one another: all a project ever had made of it is no way to a few.
  with asked as materialized (
    select t.id, t.project_id, t.owner_id, t.type from ai_transformations t where t.id = any (p_ids)),
  held as materialized (
    select p.id, p.version from projects p where p.id = any (v_project_ids) and p.deleted_at is null),
  made as (
    select t.id, t.project_id, t.owner_id, m.file_id, t.type, p.version + row_number() over (partition by p.id order by t.id) as number
      from unnest(p_ids, p_file_ids) as m (id, file_id) join asked t on t.id = m.id join held p on p.id = t.project_id
      where not exists (select from project_versions v where v.project_id = p.id and v.transformation_id = t.id)),
  saved as (
    update projects p set audio_file_id = m.file_id, version = m.number, updated_at = now(),
        field_versions = p.field_versions || jsonb_build_object('audioFileId', m.number)
      from (select distinct on (m.project_id) * from made m order by m.project_id, m.number desc) m where p.id = m.project_id returning p.*),
  noted as (
    insert into project_versions as v (project_id, number, title, description, audio_file_id, effects, tags, note, changed_fields, created_by, transformation_id)
      select s.id, m.number, s.title, s.description, m.file_id, s.effects, s.tags, m.type, '{audioFileId}', m.owner_id, m.id
        from made m join saved s on s.id = m.project_id
      returning v.*)
  select array_agg(n.transformation_id order by n.project_id, n.number), array_agg(n.project_id order by n.project_id, n.number),
      array_agg(n.number order by n.project_id, n.number) into v_ids, v_project_ids, v_numbers from noted n;
  if 500 < any (v_numbers) then
    delete from project_versions v using unnest(v_project_ids, v_numbers) as n (id, number) where v.project_id = n.id and v.number <= n.number - 500;
  end if;
  return query select * from unnest(v_ids, v_numbers);
end $$;
comment on function version_of_transformations(uuid[], uuid[]) is
  'Projects take the files transformations made of them as their audio, each in a version of its own in the order they were asked for; one makes a version once, and a deleted project gets none.';
