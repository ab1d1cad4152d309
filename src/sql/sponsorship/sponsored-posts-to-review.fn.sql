-- A moderator sees the sponsored posts nobody has decided on but their own, the oldest first.
create or replace function sponsored_posts_to_review(p_after uuid, p_limit int) returns setof sponsored_posts
language plpgsql stable rows 20 security definer set search_path = public, pg_temp as $$
begin
  perform require_moderator();
  return query select * from sponsored_posts where state = 'IN_REVIEW' and sponsor_id <> viewer_id() and (p_after is null or id > p_after)
    order by id limit p_limit;
end $$;
comment on function sponsored_posts_to_review(uuid, int) is
  'A moderator sees the sponsored posts nobody has decided on but their own, the oldest first.';
grant execute on function sponsored_posts_to_review(uuid, int) to polyphony_viewer;
