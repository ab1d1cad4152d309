-- The viewer's own sponsored post of this id, locked, or a refusal; also when it has ended or was refused.
create or replace function own_sponsored_post(p_id uuid) returns sponsored_posts
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_post sponsored_posts;
begin
  select * into v_post from sponsored_posts where id = p_id and sponsor_id = viewer_id() for no key update;
  if not found then perform fail('SPONSORED_POST_NOT_FOUND', 'input.id'); end if;
  if v_post.state in ('REFUSED', 'ENDED') then perform fail('SPONSORED_POST_ENDED', 'input.id'); end if;
  return v_post;
end $$;
comment on function own_sponsored_post(uuid) is
  'The viewer''s own sponsored post of this id, locked, or a refusal; also when it has ended or was refused.';
