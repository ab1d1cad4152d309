-- What a worker has made of transformations becomes a file of theirs and a new version of their project, all in one; what has ended meanwhile stays as it is.
create or replace function complete_transformations(p_worker_id text, p_outputs jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_done ai_transformations[];
begin
  with output as (
    select * from jsonb_to_recordset(p_outputs) as o (id uuid, name text, "mediaType" text, size bigint, sha256 text)),
  held as (
    -- In one order, whoever holds several.
    select t.id from ai_transformations t join output using (id)
      where t.state = 'PROCESSING' and t.claimed_by = p_worker_id order by t.id for no key update of t),
  kept as (
    select o.id, o.name, register_output_file(o.id, t.owner_id, 'audio-files', stored_file_path('audio-files', t.owner_id, t.project_id, o.id),
        o.name, o."mediaType", o.size, decode(o.sha256, 'hex'), t.project_id)
      from held join output o using (id) join ai_transformations t using (id)),
  done as (
    update ai_transformations t set state = 'COMPLETED', progress = 100, output_file_id = t.id, finished_at = now(), claimed_by = null
      from kept where t.id = kept.id returning t)
  select array_agg(t) into v_done from done;
  if v_done is null then return; end if;
  perform version_of_transformation(d) from unnest(v_done) d where d.project_id is not null order by d.project_id, d.id;
  perform tell_of_transformations(array(select id from unnest(v_done)));
  perform notify_of_transformations(v_done);
end $$;
comment on function complete_transformations(text, jsonb) is
  'What a worker has made of transformations becomes a file of theirs and a new version of their project, all in one; what has ended meanwhile stays as it is.';
grant execute on function complete_transformations(text, jsonb) to polyphony_system;
