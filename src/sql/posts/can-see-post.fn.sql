-- Whether a post exists for somebody, as post_reach says: what policies ask, which cannot read what it looks at.
create or replace function can_see_post(p_viewer_id uuid, p_author_id uuid, p_audience post_audience, p_deleted_at timestamptz, p_removed_at timestamptz)
returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from post_reach(p_viewer_id, p_author_id, p_audience, p_deleted_at, p_removed_at));
end
$$;
comment on function can_see_post(uuid, uuid, post_audience, timestamptz, timestamptz) is
  'Whether a post exists for somebody, as post_reach says: what policies ask, which cannot read what it looks at.';
grant execute on function can_see_post(uuid, uuid, post_audience, timestamptz, timestamptz) to polyphony_viewer;
