-- What a provider calls a transformation nobody waits for any more, if it was asked for it.
create or replace function called_off_transformation(p_id uuid) returns table (provider text, provider_job_id text)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.provider, t.provider_job_id from ai_transformations t
    where t.id = p_id and t.state in ('CANCELLED', 'FAILED') and t.submit_noted_at is not null
$$;
comment on function called_off_transformation(uuid) is
  'What a provider calls a transformation nobody waits for any more, if it was asked for it.';
grant execute on function called_off_transformation(uuid) to polyphony_system;
