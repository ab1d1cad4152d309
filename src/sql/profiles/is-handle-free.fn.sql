-- Whether an account may take a handle: nobody else has it, it is not reserved, and not held for somebody else.
create or replace function is_handle_free(p_handle text, p_user_id uuid) returns boolean
language sql stable as $$
  select not exists (select from profiles where lower(handle) = lower(p_handle) and user_id is distinct from p_user_id)
    and not exists (select from reserved_handles where handle = lower(p_handle))
    and not exists (select from held_handles
      where handle = lower(p_handle) and held_until > now() and user_id is distinct from p_user_id)
$$;
comment on function is_handle_free(text, uuid) is
  'Whether an account may take a handle: nobody else has it, it is not reserved, and not held for somebody else.';
