/** What follows from what people did, once it is all there; `$1` are the new people, who dealt with each other alone. */
export const SETTLED: readonly string[] = [
  `insert into feed_entries (id, actor_id, post_id, author_id)
     select id, author_id, id, author_id from posts where author_id = any ($1)
     union all
     select r.id, r.user_id, r.post_id, p.author_id from reposts r join posts p on p.id = r.post_id where r.user_id = any ($1)`,

  `insert into post_like_logs (post_id, user_id, is_like, at)
     select post_id, user_id, true, created_at from likes where user_id = any ($1)`,

  `insert into post_views (post_id, day, views)
     select post_id, day, count(*) from post_view_logs where viewer_id = any ($1) group by 1, 2`,

  `insert into post_engagement (post_id, hour, points)
     select e.post_id, date_trunc('hour', e.at), sum(e.points) from (
       select post_id, created_at as at, 1 as points from likes where user_id = any ($1)
       union all select post_id, created_at, 2 from comments where author_id = any ($1)
       union all select post_id, created_at, 3 from reposts where user_id = any ($1)
       union all select quoted_post_id, created_at, 3 from posts where author_id = any ($1) and quoted_post_id is not null) e
     join posts p on p.id = e.post_id and p.audience = 'PUBLIC'
     where e.at > now() - interval '8 days' group by 1, 2`,

  `with
     liked as (select post_id, count(*) from likes where user_id = any ($1) group by 1),
     commented as (select post_id, count(*) from comments where author_id = any ($1) group by 1),
     reposted as (select post_id, count(*) from reposts where user_id = any ($1) group by 1),
     quoted as (select quoted_post_id as post_id, count(*) from posts where author_id = any ($1) and quoted_post_id is not null group by 1),
     viewed as (select post_id, count(*) from post_view_logs where viewer_id = any ($1) group by 1)
   update posts p set like_count = coalesce(l.count, 0), comment_count = coalesce(c.count, 0), repost_count = coalesce(r.count, 0),
       quote_count = coalesce(q.count, 0), view_count = coalesce(v.count, 0)
     from posts o left join liked l on l.post_id = o.id left join commented c on c.post_id = o.id
       left join reposted r on r.post_id = o.id left join quoted q on q.post_id = o.id left join viewed v on v.post_id = o.id
     where p.id = o.id and o.author_id = any ($1)`,

  `update comments c set like_count = l.count
     from (select comment_id, count(*) from comment_likes where user_id = any ($1) group by 1) l where l.comment_id = c.id`,

  `update comments c set reply_count = r.count
     from (select parent_id, count(*) from comments where author_id = any ($1) and parent_id is not null group by 1) r where r.parent_id = c.id`,

  `update track_counters c set like_count = l.count
     from (select track_id, count(*) from track_likes where user_id = any ($1) group by 1) l where l.track_id = c.track_id`,

  'select note_liked_genres($1)',

  // Others use these hashtags too.
  `update hashtags h set post_count = h.post_count + t.count
     from (select h.hashtag_id, count(*) from post_hashtags h join posts p on p.id = h.post_id
       where p.author_id = any ($1) and p.audience = 'PUBLIC' group by 1) t where t.hashtag_id = h.id`,
]
