-- Transformations a worker cannot go on with now are seen to again after so many seconds; where the provider was out of reach that is not counted as its time.
create or replace function put_off_transformations(p_worker_id text, p_ids uuid[], p_seconds int[], p_is_outage boolean[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update ai_transformations t
    set claimed_by = null, resume_at = now() + make_interval(secs => n.seconds),
      attempts = case when n.is_outage then t.attempts + 1 else 0 end,
      deadline_at = t.deadline_at + case when n.is_outage then make_interval(secs => n.seconds) else interval '0' end
    from unnest(p_ids, p_seconds, p_is_outage) n (id, seconds, is_outage)
    where t.id = n.id and t.state = 'PROCESSING' and t.claimed_by = p_worker_id
$$;
comment on function put_off_transformations(text, uuid[], int[], boolean[]) is
  'Transformations a worker cannot go on with now are seen to again after so many seconds; where the provider was out of reach that is not counted as its time.';
grant execute on function put_off_transformations(text, uuid[], int[], boolean[]) to polyphony_system;
