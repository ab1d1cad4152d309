-- A sponsor lets a post that was reviewed rest or go on; when it does so already, nothing changes.
create or replace function switch_sponsored_post(p_id uuid, p_state sponsored_post_state) returns sponsored_posts
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_post sponsored_posts := own_sponsored_post(p_id);
begin
  if v_post.state = 'IN_REVIEW' then perform fail('SPONSORED_POST_IN_REVIEW', 'input.id'); end if;
  if v_post.state = p_state then return v_post; end if;
  update sponsored_posts set state = p_state where id = p_id returning * into v_post;
  perform tell_of_sponsored_post(v_post);
  return v_post;
end $$;
comment on function switch_sponsored_post(uuid, sponsored_post_state) is
  'A sponsor lets a post that was reviewed rest or go on; when it does so already, nothing changes.';
