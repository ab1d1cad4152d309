-- A worker takes transformations to see to: first those under way that are due, then of those that wait each line's and each person's share.
create or replace function claim_transformations(p_worker_id text, p_provider text, p_is_elsewhere boolean, p_limit int, p_most_open int, p_held uuid[])
returns table (id uuid, type text, parameters jsonb, owner_id uuid, project_id uuid, input_file_id uuid, input_path text, input_name text, input_media_type text,
  output_path text, provider_job_id text, is_begun boolean, attempts int, age_seconds int, is_overdue boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_ids uuid[];
  v_begun uuid[] := '{}';
  v_room int;
begin
  -- One taken for dead by mistake is a worker again.
  insert into job_workers (id) values (p_worker_id) on conflict do nothing;
  with due as (
    select t.id from ai_transformations t
      where t.state = 'PROCESSING' and (t.resume_at is null or t.resume_at <= now())
        -- What it took and does not hold it has lost on the way.
        and (t.claimed_by is null or t.claimed_by = p_worker_id and t.id <> all (p_held))
        and (t.provider = p_provider or t.provider_job_id is null)
      order by t.resume_at nulls first limit p_limit for update skip locked),
  resumed as (
    update ai_transformations t set claimed_by = p_worker_id, provider = p_provider, resume_at = null,
        submit_noted_at = case when p_is_elsewhere then coalesce(t.submit_noted_at, now()) end
      from due where t.id = due.id returning t.id)
  select coalesce(array_agg(resumed.id), '{}') into v_ids from resumed;

  v_room := least(p_limit - cardinality(v_ids), p_most_open - (select count(*) from ai_transformations t where t.state = 'PROCESSING'));
  if v_room > 0 and exists (select from ai_transformations t where t.state = 'PENDING') then
    v_begun := begin_transformations(p_worker_id, p_provider, p_is_elsewhere, v_room);
  end if;
  return query
    select t.id, t.type, t.parameters, t.owner_id, t.project_id, f.id, f.path, f.name, f.media_type,
        stored_file_path('audio-files', t.owner_id, t.project_id, t.id), t.provider_job_id, t.id = any (v_begun), t.attempts,
        extract(epoch from now() - coalesce(t.submitted_at, t.started_at))::int, coalesce(t.deadline_at < now(), false)
      from unnest(v_ids || v_begun) with ordinality as claimed (id, place)
      join ai_transformations t on t.id = claimed.id and t.id = any (v_ids || v_begun)
      left join stored_files f on f.id = t.input_file_id and f.state = 'READY'
      order by claimed.place;
end $$;
comment on function claim_transformations(text, text, boolean, int, int, uuid[]) is
  'A worker takes transformations to see to: first those under way that are due, then of those that wait each line''s and each person''s share.';
grant execute on function claim_transformations(text, text, boolean, int, int, uuid[]) to polyphony_system;
