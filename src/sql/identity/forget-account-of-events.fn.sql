-- What happened to a deleted account stays as a kind and a time, and nothing that leads to a person.
create or replace function forget_account_of_events(p_user_id uuid, p_limit int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  update security_events set user_id = null, session_id = null, ip = null, user_agent = null, detail = '{}'
    where id in (select id from security_events where user_id = p_user_id limit p_limit);
  get diagnostics v_count = row_count;
  return v_count;
end
$$;
comment on function forget_account_of_events(uuid, int) is
  'What happened to a deleted account stays as a kind and a time, and nothing that leads to a person.';
