-- What people do with a post raises it in discover for a while.
create or replace function engaged(p_post_id uuid, p_points int)
returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into post_engagement as e (post_id, hour, points)
    select id, date_trunc('hour', now()), p_points from posts where id = p_post_id and audience = 'PUBLIC'
    on conflict (post_id, hour) do update set points = e.points + excluded.points
$$;
comment on function engaged(uuid, int) is
  'What people do with a post raises it in discover for a while.';
