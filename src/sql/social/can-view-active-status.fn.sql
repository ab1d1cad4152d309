-- Whether somebody may see that another person is online: that person says who of those signed in may, and nobody blocked is among them.
create or replace function can_view_active_status(p_viewer_id uuid, p_user_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  -- Nobody signed out, or the blocked would only have to sign out.
  select p_viewer_id is not null
    and exists (select from users where id = p_user_id and disabled_at is null and deletion_due_at is null)
    and (p_viewer_id = p_user_id
      or not is_user_blocked(p_viewer_id, p_user_id)
        and is_let_near((settings_of(p_user_id)).who_sees_active_status, p_user_id, p_viewer_id))
$$;
comment on function can_view_active_status(uuid, uuid) is
  'Whether somebody may see that another person is online: that person says who of those signed in may, and nobody blocked is among them.';
