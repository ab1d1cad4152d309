-- A moderator sees any post with reports or actions, also one taken down.
create or replace function moderated_post(p_post_id uuid)
returns posts
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_post posts;
begin
  perform require_moderator();
  select * into v_post from posts p where id = p_post_id and deleted_at is null
    and (exists (select from post_reports where post_id = p_post_id) or exists (select from moderation_actions where post_id = p_post_id));
  if not found then perform fail('POST_NOT_FOUND'); end if;
  return v_post;
end
$$;
comment on function moderated_post(uuid) is
  'A moderator sees any post with reports or actions, also one taken down.';
grant execute on function moderated_post(uuid) to polyphony_viewer;
