-- A handle changes once in 14 days, and the old one is held 30 days for its owner.
create or replace function change_handle(p_profile profiles, p_handle text) returns void
language plpgsql volatile as $$
begin
  -- Another spelling of the same handle takes nothing from anybody.
  if lower(p_handle) = lower(p_profile.handle) then return; end if;
  if p_profile.handle_changed_at > now() - interval '14 days' then
    perform fail('HANDLE_CHANGED_RECENTLY', 'input.handle');
  end if;
  -- Both in one order, so that two people swapping handles do not wait for each other.
  perform pg_advisory_xact_lock(key) from (
    select hashtextextended('handle ' || lower(handle), 0) as key
    from (values (p_profile.handle), (p_handle)) both_handles (handle) order by 1) keys;
  perform claim_handle(p_profile.user_id, p_handle);
  delete from held_handles where handle = lower(p_handle);
  insert into held_handles (handle, user_id, held_until)
    values (lower(p_profile.handle), p_profile.user_id, now() + interval '30 days')
    on conflict (handle) do update set user_id = excluded.user_id, held_until = excluded.held_until;
end $$;
comment on function change_handle(profiles, text) is
  'A handle changes once in 14 days, and the old one is held 30 days for its owner.';
