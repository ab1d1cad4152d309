-- Who liked whose profile and ceased to is kept for 90 days; the answer is how many rows are gone.
create or replace function sweep_profile_like_logs(p_limit int default 1000)
returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  delete from profile_like_logs where ctid = any (array(
    select ctid from profile_like_logs where at < now() - interval '90 days' limit p_limit));
  get diagnostics v_count = row_count;
  return v_count;
end
$$;
comment on function sweep_profile_like_logs(int) is
  'Who liked whose profile and ceased to is kept for 90 days; the answer is how many rows are gone.';
grant execute on function sweep_profile_like_logs(int) to polyphony_system;
