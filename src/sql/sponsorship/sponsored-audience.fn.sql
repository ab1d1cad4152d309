-- Whom a sponsored post of the viewer was shown to from one day to another (UTC), by country, language and number of followers; groups of fewer than 5 people are one without a name.
create or replace function sponsored_audience(p_id uuid, p_from date, p_to date)
returns table (dimension text, name text, people int, shown int, likes int, spent bigint)
language plpgsql stable rows 50 security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not exists (select from sponsored_posts where id = p_id and sponsor_id = viewer_id()) then return; end if;
  return query
    with seen as materialized (
      select i.user_id, i.kind, i.times, i.cost, g.dimension, g.name from sponsored_interactions i
      cross join lateral (values ('COUNTRY', i.country), ('LANGUAGE', i.language), ('FOLLOWERS', follower_band_name(i.follower_band))) as g (dimension, name)
      where i.sponsored_post_id = p_id and i.day between p_from and p_to),
    named as (
      select dimension, name from seen where name is not null group by dimension, name having count(distinct user_id) >= 5)
    select s.dimension, n.name, count(distinct s.user_id)::int, coalesce(sum(s.times) filter (where s.kind = 'IMPRESSION'), 0)::int,
      (count(*) filter (where s.kind = 'LIKE'))::int, sum(s.cost)::bigint
    from seen s left join named n on n.dimension = s.dimension and n.name = s.name
    group by s.dimension, n.name order by 1, 3 desc, 2;
end $$;
comment on function sponsored_audience(uuid, date, date) is
  'Whom a sponsored post of the viewer was shown to from one day to another (UTC), by country, language and number of followers; groups of fewer than 5 people are one without a name.';
grant execute on function sponsored_audience(uuid, date, date) to polyphony_viewer;
