-- How many details of withdrawals, in force and with requests, are sealed under each key.
create or replace function withdrawal_detail_keys() returns table (key_id text, details int)
language sql stable security definer set search_path = public, pg_temp as $$
  select split_part(details, '|', 2), count(*)::int
    from (select details from withdrawal_info union all select details from withdrawal_requests where details is not null) d group by 1 order by 1
$$;
comment on function withdrawal_detail_keys() is 'How many details of withdrawals, in force and with requests, are sealed under each key.';
grant execute on function withdrawal_detail_keys() to polyphony_system;
