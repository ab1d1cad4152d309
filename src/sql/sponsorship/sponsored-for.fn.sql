-- A person is shown sponsored posts that run, are on pace and can pay for it, are aimed at them, were not shown to them too often today, and are of nobody they mute or are blocked from: the least shown first, from another start at each place of a day.
create or replace function sponsored_for(p_viewer_id uuid, p_place int, p_limit int, p_except uuid[])
returns table (sponsored_post_id uuid, post posts)
language plpgsql stable security definer rows 2 set search_path = public, pg_temp as $$
declare
  v_today date := (now() at time zone 'UTC')::date;
  v_start int := hashtext(concat(p_viewer_id, v_today, p_place));
  v_who record;
  v_bound int;
  v_found record;
begin
  if not exists (select from sponsored_posts where state = 'ACTIVE') then return; end if;
  select f.follower_count, s.country, s.language, s.interests, g.genres,
      array(select muted_id from muted_users where user_id = p_viewer_id) as muted, muted_words_query(p_viewer_id) as words
    into v_who from profiles f left join user_settings s using (user_id) left join liked_genres g using (user_id) where f.user_id = p_viewer_id;
  -- A few are looked at, and only where that is not enough some more: so much does a page cost at the most, however many there are.
  foreach v_bound in array array[64, 512] loop
    for v_found in
      select c.id, c.post_id, c.sponsor_id from (
          (select * from sponsored_posts where state = 'ACTIVE' and uuid_hash(id) >= v_start order by uuid_hash(id), id limit v_bound)
          union all (select * from sponsored_posts where state = 'ACTIVE' and uuid_hash(id) < v_start order by uuid_hash(id), id limit v_bound)
          limit v_bound) c
        left join (select i.sponsored_post_id, i.times from sponsored_interactions i where i.user_id = p_viewer_id and i.day = v_today and i.kind = 'IMPRESSION') i
          on i.sponsored_post_id = c.id
        where now() >= c.starts_at and now() < c.ends_at and c.sponsor_id <> p_viewer_id and c.sponsor_id <> all (v_who.muted)
          and c.budget - c.spent - c.returned >= c.impression_price
          and coalesce(i.times, 0) < c.frequency_cap
          and (cardinality(c.countries) = 0 or v_who.country = any (c.countries)) and (cardinality(c.languages) = 0 or v_who.language = any (c.languages))
          and (cardinality(c.interests) = 0 or c.interests && v_who.interests) and (cardinality(c.genres) = 0 or c.genres && v_who.genres)
          and v_who.follower_count >= coalesce(c.followers_from, 0) and (c.followers_to is null or v_who.follower_count <= c.followers_to)
          and is_on_pace(c)
        order by coalesce(i.times, 0), uuid_hash(c.id) < v_start, uuid_hash(c.id)
    loop
      continue when v_found.post_id is null or v_found.post_id = any (p_except);
      p_except := p_except || v_found.post_id;
      select p.* into post from posts p where p.id = v_found.post_id and p.audience = 'PUBLIC' and p.author_id <> p_viewer_id and p.author_id <> all (v_who.muted)
        and (v_who.words is null or not p.search @@ v_who.words)
        and can_see_post(p_viewer_id, p.author_id, p.audience, p.deleted_at, p.removed_at) and not is_user_blocked(p_viewer_id, v_found.sponsor_id);
      continue when not found;
      sponsored_post_id := v_found.id;
      return next;
      p_limit := p_limit - 1;
      if p_limit = 0 then return; end if;
    end loop;
    exit when not exists (select from sponsored_posts where state = 'ACTIVE' offset v_bound);
  end loop;
end $$;
comment on function sponsored_for(uuid, int, int, uuid[]) is
  'A person is shown sponsored posts that run, are on pace and can pay for it, are aimed at them, were not shown to them too often today, and are of nobody they mute or are blocked from: the least shown first, from another start at each place of a day.';
