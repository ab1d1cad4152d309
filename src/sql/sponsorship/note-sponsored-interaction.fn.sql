-- That somebody was shown a sponsored post today (UTC), or likes it, is kept with its cost and what they are now, once a day; false when it was already.
create or replace function note_sponsored_interaction(p_sponsored_post_id uuid, p_user_id uuid, p_kind sponsored_interaction_kind, p_cost bigint)
returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_day date := (now() at time zone 'UTC')::date;
begin
  insert into sponsored_interactions (sponsored_post_id, user_id, day, kind, cost, country, language, follower_band)
    select p_sponsored_post_id, p_user_id, v_day, p_kind, p_cost, s.country, s.language, char_length(p.follower_count::text)
      from profiles p left join user_settings s on s.user_id = p.user_id where p.user_id = p_user_id
    on conflict do nothing;
  if not found then return false; end if;
  insert into sponsored_post_days as d (sponsored_post_id, day, people, shown, likes, spent)
    values (p_sponsored_post_id, v_day, (p_kind = 'IMPRESSION')::int, (p_kind = 'IMPRESSION')::int, (p_kind = 'LIKE')::int, p_cost)
    on conflict (sponsored_post_id, day) do update set people = d.people + excluded.people, shown = d.shown + excluded.shown,
      likes = d.likes + excluded.likes, spent = d.spent + excluded.spent;
  return true;
end $$;
comment on function note_sponsored_interaction(uuid, uuid, sponsored_interaction_kind, bigint) is
  'That somebody was shown a sponsored post today (UTC), or likes it, is kept with its cost and what they are now, once a day; false when it was already.';
