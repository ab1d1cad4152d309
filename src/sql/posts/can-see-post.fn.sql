-- A post exists for its author until it is deleted; for others while no moderator has taken it down, its author is there for them, and they are in its audience and in that of its author's profile.
create or replace function can_see_post(p_viewer_id uuid, p_author_id uuid, p_audience post_audience, p_deleted_at timestamptz, p_removed_at timestamptz)
returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_reach privacy_audience;
begin
  if p_deleted_at is not null then return false; end if;
  if p_author_id = p_viewer_id then return true; end if;
  if p_removed_at is not null or p_audience = 'ONLY_ME' then return false; end if;
  select audience into v_reach from profiles where user_id = p_author_id and not is_hidden;
  if v_reach is null then return false; end if;
  -- Audiences stand from the widest to the narrowest: the narrower of the two counts.
  if p_audience <> 'PUBLIC' then v_reach := greatest(v_reach, p_audience::text::privacy_audience); end if;
  if p_viewer_id is null then return v_reach = 'EVERYONE'; end if;
  return not is_user_blocked(p_viewer_id, p_author_id) and (v_reach = 'EVERYONE' or is_let_near(v_reach, p_author_id, p_viewer_id));
end
$$;
comment on function can_see_post(uuid, uuid, post_audience, timestamptz, timestamptz) is
  'A post exists for its author until it is deleted; for others while no moderator has taken it down, its author is there for them, and they are in its audience and in that of its author''s profile.';
grant execute on function can_see_post(uuid, uuid, post_audience, timestamptz, timestamptz) to polyphony_viewer;
