-- Whoever follows their sponsorship learns in which state a post of theirs is now.
create or replace function tell_of_sponsored_post(p_post sponsored_posts) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform append_event('sponsorship:' || p_post.sponsor_id, 'SPONSORED_POST_CHANGED', p_post.id, null,
    jsonb_build_object('state', p_post.state, 'endedBy', p_post.ended_by));
end $$;
comment on function tell_of_sponsored_post(sponsored_posts) is
  'Whoever follows their sponsorship learns in which state a post of theirs is now.';
