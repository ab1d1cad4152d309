-- What workers that are gone had taken is taken up by others at once.
create or replace function free_transformations(p_worker_ids text[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update ai_transformations set claimed_by = null, resume_at = null where state = 'PROCESSING' and claimed_by = any (p_worker_ids)
$$;
comment on function free_transformations(text[]) is 'What workers that are gone had taken is taken up by others at once.';
