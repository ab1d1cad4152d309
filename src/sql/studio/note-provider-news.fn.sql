-- News of a provider's job wake whoever watches its transformation, who then asks the provider; of an unknown or ended one they are nothing.
create or replace function note_provider_news(p_provider text, p_provider_job_id text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_id uuid;
begin
  select t.id into v_id from ai_transformations t
    where t.provider = p_provider and t.provider_job_id = p_provider_job_id and t.state in ('PENDING', 'PROCESSING');
  if v_id is null then return; end if;
  -- However often it is told, one job waits.
  perform graphile_worker.add_job(
    'studio/watch-transformation', json_build_object('transformationId', v_id),
    run_at => now(), job_key => 'watch:' || v_id, job_key_mode => 'replace');
end $$;
comment on function note_provider_news(text, text) is
  'News of a provider''s job wake whoever watches its transformation, who then asks the provider; of an unknown or ended one they are nothing.';
grant execute on function note_provider_news(text, text) to polyphony_system;
