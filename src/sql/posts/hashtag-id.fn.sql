-- The hashtag with this key, whoever has used it; which of its posts a viewer sees, the policies say.
create or replace function hashtag_id(p_key text) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select id from hashtags where key = p_key
$$;
comment on function hashtag_id(text) is
  'The hashtag with this key, whoever has used it; which of its posts a viewer sees, the policies say.';
grant execute on function hashtag_id(text) to polyphony_viewer;
