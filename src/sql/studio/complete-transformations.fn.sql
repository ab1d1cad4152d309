-- What a worker has made of transformations becomes a file of theirs and a new version of their project, all in one; what has ended meanwhile stays as it is.
create or replace function complete_transformations(p_worker_id text, p_outputs jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_done ai_transformations[];
  v_ids uuid[];
begin
  with output as (
    select * from jsonb_to_recordset(p_outputs) as o (id uuid, name text, "mediaType" text, size bigint, sha256 text)),
  held as (
    -- In one order, whoever holds several.
    select t.* from ai_transformations t join output using (id)
      where t.state = 'PROCESSING' and t.claimed_by = p_worker_id order by t.id for no key update of t),
  kept as (
    insert into stored_files (id, owner_id, bucket, path, name, media_type, size_bytes, sha256, state, project_id, completed_at)
      select h.id, h.owner_id, 'audio-files', stored_file_path('audio-files', h.owner_id, h.project_id, h.id),
          o.name, o."mediaType", o.size, decode(o.sha256, 'hex'), 'READY', h.project_id, now()
        from held h join output o using (id)
      on conflict (id) do nothing),
  done as (
    update ai_transformations t set state = 'COMPLETED', progress = 100, output_file_id = t.id, finished_at = now(), claimed_by = null
      from held h where t.id = h.id returning t)
  select array_agg(t), array_agg((t).id) into v_done, v_ids from done;
  if v_ids is null then return; end if;
  perform version_of_transformations(v_ids);
  perform tell_of_transformations(v_ids);
  perform notify_of_transformations(v_done);
end $$;
comment on function complete_transformations(text, jsonb) is
  'What a worker has made of transformations becomes a file of theirs and a new version of their project, all in one; what has ended meanwhile stays as it is.';
grant execute on function complete_transformations(text, jsonb) to polyphony_system;
