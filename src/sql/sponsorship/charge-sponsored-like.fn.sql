-- A like is paid for by the sponsored post that has brought somebody there last today (UTC), once a day however many sponsor that post.
create or replace function charge_sponsored_like(p_post_id uuid, p_user_id uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select charge_sponsored(shown.id, p_user_id, 'LIKE') from (
    select s.id from sponsored_posts s join sponsored_interactions i on i.sponsored_post_id = s.id
    where s.post_id = p_post_id and s.state = 'ACTIVE' and i.user_id = p_user_id and i.day = (now() at time zone 'UTC')::date and i.kind = 'IMPRESSION'
      and not exists (select from sponsored_posts o join sponsored_interactions l on l.sponsored_post_id = o.id
        where o.post_id = p_post_id and l.user_id = p_user_id and l.day = i.day and l.kind = 'LIKE')
    order by i.at desc limit 1) shown
$$;
comment on function charge_sponsored_like(uuid, uuid) is
  'A like is paid for by the sponsored post that has brought somebody there last today (UTC), once a day however many sponsor that post.';
