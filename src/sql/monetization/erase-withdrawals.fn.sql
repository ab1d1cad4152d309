-- What a deleted account wanted paid and nobody has decided is taken back, and of what has ended it is forgotten where it went; what was approved is still paid.
create or replace function erase_withdrawals(p_user_id uuid, p_limit int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_ids uuid[] := array(select id from withdrawal_requests where user_id = p_user_id and state = 'REQUESTED' order by id limit p_limit for update);
  v_count int;
begin
  perform end_withdrawal(id, 'CANCELLED') from unnest(v_ids) id;
  update withdrawal_requests set details = null, hint = null where id in (
    select id from withdrawal_requests where user_id = p_user_id and finished_at is not null and coalesce(details, hint) is not null limit p_limit);
  get diagnostics v_count = row_count;
  return greatest(v_count, cardinality(v_ids));
end $$;
comment on function erase_withdrawals(uuid, int) is
  'What a deleted account wanted paid and nobody has decided is taken back, and of what has ended it is forgotten where it went; what was approved is still paid.';
