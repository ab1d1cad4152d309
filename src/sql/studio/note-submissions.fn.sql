-- What a provider calls these transformations is written down; from then on they have an hour, and those ended meanwhile are called off.
create or replace function note_submissions(p_worker_id text, p_ids uuid[], p_provider_job_ids text[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_ended uuid[];
begin
  with noted as (
    update ai_transformations t
      set provider_job_id = coalesce(t.provider_job_id, n.job_id), submitted_at = coalesce(t.submitted_at, now()), attempts = 0,
        deadline_at = coalesce(t.deadline_at, now() + interval '1 hour'), resume_at = now() + interval '2 seconds',
        -- Taken for dead by mistake, a worker may be late with what another has taken up.
        claimed_by = nullif(t.claimed_by, p_worker_id)
      from unnest(p_ids, p_provider_job_ids) n (id, job_id)
      where t.id = n.id returning t.id, t.state)
  select array_agg(id) filter (where state <> 'PROCESSING') into v_ended from noted;
  if v_ended is not null then perform call_off_at_provider(v_ended); end if;
end $$;
comment on function note_submissions(text, uuid[], text[]) is
  'What a provider calls these transformations is written down; from then on they have an hour, and those ended meanwhile are called off.';
grant execute on function note_submissions(text, uuid[], text[]) to polyphony_system;
