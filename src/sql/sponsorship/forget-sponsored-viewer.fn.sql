-- What somebody was shown as sponsored stays paid for, by an id nobody has; the answer is of how many rows.
create or replace function forget_sponsored_viewer(p_user_id uuid, p_limit int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_nobody uuid := new_id();
  v_count int;
begin
  update sponsored_interactions set user_id = v_nobody where ctid = any (array(select ctid from sponsored_interactions where user_id = p_user_id limit p_limit));
  get diagnostics v_count = row_count;
  return v_count;
end $$;
comment on function forget_sponsored_viewer(uuid, int) is
  'What somebody was shown as sponsored stays paid for, by an id nobody has; the answer is of how many rows.';
