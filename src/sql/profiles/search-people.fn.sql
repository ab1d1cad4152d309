-- Anybody may search people by handle and name: whose handle begins so comes first, then whose name has a word that does, then what is spelled alike; the most followed of each first.
create or replace function search_people(
  p_query text, p_limit int, p_after_score int default null, p_after_followers int default null, p_after_id uuid default null)
returns table (user_id uuid, score int, followers int)
language plpgsql stable rows 20 security definer set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  v_viewer_id uuid := viewer_id();
  v_handle text := left(lower(regexp_replace(p_query, '^[@＠\s]+|\s+$', '', 'g')), 100);
  v_words text := btrim(regexp_replace(fold_letters(left(p_query, 100)), '[^[:alnum:]]+', ' ', 'g'));
begin
  if v_handle = '' then return; end if;
  return query
    with found as (
      (select p.user_id, case when lower(p.handle) = v_handle then 100 else 90 end as score from profiles p
        where lower(p.handle) like like_prefix(v_handle) order by p.follower_count desc, p.user_id limit 200)
      union all
      (select p.user_id, 80 from profiles p where v_words <> '' and p.search_name like '% ' || v_words || '%'
        order by p.follower_count desc, p.user_id limit 200)
      union all
      (select p.user_id, (70 * word_similarity(v_words, p.search_name))::int from profiles p
        where char_length(v_words) > 2 and v_words <% p.search_name order by v_words <<-> p.search_name, p.user_id limit 200)),
    ranked as (
      select f.user_id, max(f.score) as score, p.follower_count as followers from found f join profiles p on p.user_id = f.user_id
      where not p.is_hidden and (v_viewer_id is null or p.user_id not in (select hidden_people()))
      group by f.user_id, p.follower_count)
    select r.user_id, r.score, r.followers from ranked r
    where p_after_id is null or (r.score, r.followers, r.user_id) < (p_after_score, p_after_followers, p_after_id)
    order by r.score desc, r.followers desc, r.user_id desc limit least(greatest(p_limit, 0), 101);
end $$;
comment on function search_people(text, int, int, int, uuid) is
  'Anybody may search people by handle and name: whose handle begins so comes first, then whose name has a word that does, then what is spelled alike; the most followed of each first.';
grant execute on function search_people(text, int, int, int, uuid) to polyphony_viewer;
