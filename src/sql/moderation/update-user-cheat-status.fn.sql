-- Whoever shows one sign of cheating is suspected, whoever shows two or belongs to a ring cheats; who cheats earns nothing.
create or replace function update_user_cheat_status(p_user_id uuid, p_as_of timestamptz default now())
returns user_cheat_status
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_signals jsonb := check_user_cheat_status(p_user_id, p_as_of);
  v_status user_cheat_status;
begin
  insert into user_cheat_status as s (user_id, status, signals, checked_at)
    values (p_user_id, case when jsonb_array_length(v_signals) > 1 or v_signals @> '[{"name": "RING"}]' then 'CHEATING'
      when jsonb_array_length(v_signals) = 1 then 'SUSPECTED' else 'CLEAN' end::cheat_status, v_signals, now())
    on conflict (user_id) do update set status = excluded.status, signals = excluded.signals, checked_at = excluded.checked_at;
  perform check_and_demonetize_account(p_user_id);
  select * into v_status from user_cheat_status where user_id = p_user_id;
  return v_status;
end
$$;
comment on function update_user_cheat_status(uuid, timestamptz) is
  'Whoever shows one sign of cheating is suspected, whoever shows two or belongs to a ring cheats; who cheats earns nothing.';
grant execute on function update_user_cheat_status(uuid, timestamptz) to polyphony_system;
