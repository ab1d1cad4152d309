-- What a worker has made of transformations becomes a file of theirs and a new version of their project, all in one; what has ended meanwhile stays as it is.
create or replace function complete_transformations(p_worker_id text, p_outputs jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_ids uuid[];
  v_versions int[];
  v_done ai_transformations[];
begin
  with output as (
    select * from jsonb_to_recordset(p_outputs) as o (id uuid, name text, "mediaType" text, size bigint, sha256 text)),
  held as (
    -- In one order, whoever holds several.
    select t.id, t.owner_id, t.project_id from ai_transformations t
      where t.id = any (array(select id from output)) and t.state = 'PROCESSING' and t.claimed_by = p_worker_id order by t.id for no key update of t),
  kept as (
    insert into stored_files (id, owner_id, bucket, path, name, media_type, size_bytes, sha256, state, project_id, completed_at)
      select h.id, h.owner_id, 'audio-files', stored_file_path('audio-files', h.owner_id, h.project_id, h.id),
          o.name, o."mediaType", o.size, decode(o.sha256, 'hex'), 'READY', h.project_id, now()
        from held h join output o using (id)
      on conflict (id) do nothing)
  select array_agg(id order by id) into v_ids from held;
  if v_ids is null then return; end if;
  select array_agg(v.number order by id) into v_versions
    from unnest(v_ids) id left join version_of_transformations(v_ids, v_ids) v on v.transformation_id = id;
  with done as (
    update ai_transformations t set state = 'COMPLETED', progress = 100, output_file_id = t.id, output_version = m.number, finished_at = now(), claimed_by = null
      from unnest(v_ids, v_versions) as m (id, number) where t.id = m.id and t.id = any (v_ids) returning t)
  select array_agg(t order by (t).id) into v_done from done;
  perform tell_of_completed(v_done);
  perform notify_of_transformations(v_done);
end $$;
comment on function complete_transformations(text, jsonb) is
  'What a worker has made of transformations becomes a file of theirs and a new version of their project, all in one; what has ended meanwhile stays as it is.';
grant execute on function complete_transformations(text, jsonb) to polyphony_system;
