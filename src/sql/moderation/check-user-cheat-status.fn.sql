-- The signs of cheating an account shows in the day before a moment: each with its number and from which number on it is one.
create or replace function check_user_cheat_status(p_user_id uuid, p_as_of timestamptz default now())
returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with measured (name, value, threshold) as (
    select 'LIKE_BURST', coalesce((select max(count) from (select count(*)::int as count from post_like_logs
        where user_id = p_user_id and is_like and at > p_as_of - interval '1 day' and at <= p_as_of group by date_trunc('hour', at)) h), 0), moderation_threshold('LIKES_PER_HOUR')
    union all select 'VIEW_BURST', coalesce((select max(count) from (select count(*)::int as count from post_view_logs
        where viewer_id = p_user_id and at > p_as_of - interval '1 day' and at <= p_as_of group by date_trunc('hour', at)) h), 0), moderation_threshold('VIEWS_PER_HOUR')
    union all select 'SELF_LIKES', (select count(distinct l.post_id)::int from post_like_logs l join posts p on p.id = l.post_id
        where l.user_id = p_user_id and l.is_like and p.author_id = p_user_id and l.at > p_as_of - interval '1 day' and l.at <= p_as_of), moderation_threshold('SELF_LIKES_PER_DAY')
    union all select 'LIKE_CHURN', (select count(*)::int from post_like_logs
        where user_id = p_user_id and not is_like and at > p_as_of - interval '1 day' and at <= p_as_of), moderation_threshold('UNLIKES_PER_DAY')
    union all select 'RING', check_mutual_likes(p_user_id, p_as_of - interval '1 day', moderation_threshold('MUTUAL_LIKES_PER_DAY')), moderation_threshold('RING_PARTNERS'))
  select coalesce(jsonb_agg(jsonb_build_object('name', name, 'value', value, 'threshold', threshold) order by name), '[]')
    from measured where value >= threshold
$$;
comment on function check_user_cheat_status(uuid, timestamptz) is
  'The signs of cheating an account shows in the day before a moment: each with its number and from which number on it is one.';
