-- A post earns again, or is there again, as it was before a moderator decided otherwise.
create or replace function restore_post(p_post_id uuid, p_kind moderation_action_kind)
returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update posts set is_demonetized = is_demonetized and p_kind <> 'DEMONETIZED', removed_at = case when p_kind <> 'REMOVED' then removed_at end
    where id = p_post_id
$$;
comment on function restore_post(uuid, moderation_action_kind) is
  'A post earns again, or is there again, as it was before a moderator decided otherwise.';
