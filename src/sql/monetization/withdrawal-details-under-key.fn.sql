-- The next details of withdrawals sealed under one key, in the order of their rows' ids, for sealing them anew; with whom they are bound to.
create or replace function withdrawal_details_under_key(p_key_id text, p_after uuid, p_limit int)
returns table (id uuid, sealed text, bound_to text)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.details, 'withdrawal ' || d.user_id
    from (select i.user_id as id, i.user_id, i.details from withdrawal_info i union all select r.id, r.user_id, r.details from withdrawal_requests r) d
    where split_part(d.details, '|', 2) = p_key_id and d.id > p_after order by d.id limit p_limit
$$;
comment on function withdrawal_details_under_key(text, uuid, int) is
  'The next details of withdrawals sealed under one key, in the order of their rows'' ids, for sealing them anew; with whom they are bound to.';
grant execute on function withdrawal_details_under_key(text, uuid, int) to polyphony_system;
