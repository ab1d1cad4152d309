-- Why somebody may not write to another person: there is no such person for them, or that person does not let them; null when they may.
create or replace function can_message_user(p_user_id uuid, p_other_id uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when p_user_id = p_other_id or is_user_blocked(p_user_id, p_other_id)
      or not exists (select from users where id = p_other_id and disabled_at is null and deletion_due_at is null) then 'USER_NOT_FOUND'
    when not is_let_near((settings_of(p_other_id)).who_may_message, p_other_id, p_user_id) then 'RECIPIENT_UNREACHABLE'
  end
$$;
comment on function can_message_user(uuid, uuid) is
  'Why somebody may not write to another person: there is no such person for them, or that person does not let them; null when they may.';
