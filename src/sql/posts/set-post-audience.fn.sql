-- Its author may show a post to others than before; from then on it exists for those alone.
create or replace function set_post_audience(p_post_id uuid, p_audience post_audience)
returns posts
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_post posts := own_post(p_post_id);
begin
  if v_post.audience = p_audience then return v_post; end if;
  update hashtags h set post_count = h.post_count + (p_audience = 'PUBLIC')::int - (v_post.audience = 'PUBLIC')::int
    where id in (select hashtag_id from post_hashtags where post_id = p_post_id);
  update posts set audience = p_audience where id = p_post_id returning * into v_post;
  if p_audience <> 'PUBLIC' then
    delete from post_engagement where post_id = p_post_id;
    perform end_sponsorship_of_post(p_post_id);
  end if;
  return v_post;
end
$$;
comment on function set_post_audience(uuid, post_audience) is
  'Its author may show a post to others than before; from then on it exists for those alone.';
grant execute on function set_post_audience(uuid, post_audience) to polyphony_viewer;
