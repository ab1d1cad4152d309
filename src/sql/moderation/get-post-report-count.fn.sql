-- How many different people have a report on a post that no moderator has decided on.
create or replace function get_post_report_count(p_post_id uuid)
returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from post_reports where post_id = p_post_id and handled_at is null
$$;
comment on function get_post_report_count(uuid) is
  'How many different people have a report on a post that no moderator has decided on.';
