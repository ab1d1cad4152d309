-- What died with its worker is counted; whatever was being rendered here when a worker died for the fifth time may be why, and has failed.
create or replace function lose_transformations(p_worker_ids text[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update ai_transformations set losses = losses + 1
    where state = 'PROCESSING' and claimed_by = any (p_worker_ids) and submit_noted_at is null;
  perform fail_transformations(t.claimed_by, array_agg(t.id), array_agg('UNFORESEEN'::text))
    from ai_transformations t where t.state = 'PROCESSING' and t.claimed_by = any (p_worker_ids) and t.losses >= 5 group by t.claimed_by;
  perform free_transformations(p_worker_ids);
end $$;
comment on function lose_transformations(text[]) is
  'What died with its worker is counted; whatever was being rendered here when a worker died for the fifth time may be why, and has failed.';
