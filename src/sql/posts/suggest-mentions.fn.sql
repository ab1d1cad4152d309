-- Whom somebody may mean who has typed an @ and some letters: those they follow first, then who follows them, then anybody.
create or replace function suggest_mentions(p_prefix text, p_limit int)
returns table (user_id uuid, place int)
language plpgsql stable rows 20 security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_viewer_id uuid := require_viewer();
begin
  return query
    with meant as (
      select s.user_id, s.score, s.followers from search_people(p_prefix, 101) s where s.score >= 80 and s.user_id <> v_viewer_id
      union
      -- Of those who are followed, also who is beyond the first hundred.
      select p.user_id, 90, p.follower_count from followers f join profiles p on p.user_id = f.followee_id
      where f.follower_id = v_viewer_id and not p.is_hidden and lower(p.handle) like like_prefix(lower(p_prefix)))
    select m.user_id, row_number() over (order by
        exists (select from followers where follower_id = v_viewer_id and followee_id = m.user_id) desc,
        exists (select from followers where follower_id = m.user_id and followee_id = v_viewer_id) desc,
        max(m.score) desc, m.followers desc, m.user_id)::int
      from meant m group by m.user_id, m.followers order by 2 limit least(greatest(p_limit, 0), 20);
end $$;
comment on function suggest_mentions(text, int) is
  'Whom somebody may mean who has typed an @ and some letters: those they follow first, then who follows them, then anybody.';
grant execute on function suggest_mentions(text, int) to polyphony_viewer;
