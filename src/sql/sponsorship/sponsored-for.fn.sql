-- A person is shown sponsored posts that run, are on pace and can pay for it, are aimed at them, were not shown to them too often today, and are of nobody they mute or are blocked from: the least shown first, from another start at each place of a day.
create or replace function sponsored_for(p_viewer_id uuid, p_place int, p_limit int, p_except uuid[])
returns table (sponsored_post_id uuid, post posts)
-- Planning anew for each page would cost more than what it reads.
language plpgsql stable security definer rows 2 set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_today date := (now() at time zone 'UTC')::date;
  -- Where looking starts on the ring of all that run; from its end so few are left that it starts from the beginning.
  v_start int := hashtext(concat(p_viewer_id, v_today, p_place));
  v_from int := -2147483648;
  v_who record;
  v_one sponsored_posts;
begin
  if exists (select from sponsored_posts where state = 'ACTIVE' and uuid_hash(id) >= v_start offset 15) then v_from := v_start;
  elsif not exists (select from sponsored_posts where state = 'ACTIVE') then return;
  end if;
  select f.follower_count, s.country, s.language, s.interests, g.genres,
      array(select muted_id from muted_users where user_id = p_viewer_id) as muted, muted_words_query(p_viewer_id) as words
    into v_who from profiles f left join user_settings s using (user_id) left join liked_genres g using (user_id) where f.user_id = p_viewer_id;
  -- A few are looked at, and some more where that is not enough: a page costs no more however many run.
  for v_turn in 1..3 loop
    for v_one in
      select c.* from (select * from sponsored_posts where state = 'ACTIVE' and uuid_hash(id) >= v_from order by uuid_hash(id), id limit case v_turn when 1 then 16 else 256 end) c
        left join (select i.sponsored_post_id, i.times from sponsored_interactions i where i.user_id = p_viewer_id and i.day = v_today and i.kind = 'IMPRESSION') i
          on i.sponsored_post_id = c.id
        where now() >= c.starts_at and now() < c.ends_at and c.sponsor_id <> p_viewer_id and c.sponsor_id <> all (v_who.muted)
          and c.budget - c.spent - c.returned >= c.impression_price and coalesce(i.times, 0) < c.frequency_cap
          and (cardinality(c.countries) = 0 or v_who.country = any (c.countries)) and (cardinality(c.languages) = 0 or v_who.language = any (c.languages))
          and (cardinality(c.interests) = 0 or c.interests && v_who.interests) and (cardinality(c.genres) = 0 or c.genres && v_who.genres)
          and v_who.follower_count >= coalesce(c.followers_from, 0) and (c.followers_to is null or v_who.follower_count <= c.followers_to)
        order by coalesce(i.times, 0), uuid_hash(c.id) < v_start, uuid_hash(c.id)
    loop
      continue when v_one.post_id is null or v_one.post_id = any (p_except) or not is_on_pace(v_one);
      p_except := p_except || v_one.post_id;
      select p.* into post from posts p where p.id = v_one.post_id and p.audience = 'PUBLIC' and p.author_id <> p_viewer_id and p.author_id <> all (v_who.muted)
        and (v_who.words is null or not p.search @@ v_who.words)
        and exists (select from post_reach(p_viewer_id, p.author_id, p.audience, p.deleted_at, p.removed_at)) and not is_user_blocked(p_viewer_id, v_one.sponsor_id);
      continue when not found;
      sponsored_post_id := v_one.id;
      return next;
      p_limit := p_limit - 1;
      if p_limit = 0 then return; end if;
    end loop;
    exit when not exists (select from sponsored_posts where state = 'ACTIVE' offset 16);
    if v_turn = 2 then
      exit when v_from < v_start;
      v_from := -2147483648;
    end if;
  end loop;
end $$;
comment on function sponsored_for(uuid, int, int, uuid[]) is
  'A person is shown sponsored posts that run, are on pace and can pay for it, are aimed at them, were not shown to them too often today, and are of nobody they mute or are blocked from: the least shown first, from another start at each place of a day.';
