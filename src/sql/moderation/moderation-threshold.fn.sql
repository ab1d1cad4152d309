-- From which number on a rule of moderation acts.
create or replace function moderation_threshold(p_name text)
returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select value from moderation_thresholds where name = p_name
$$;
comment on function moderation_threshold(text) is
  'From which number on a rule of moderation acts.';
