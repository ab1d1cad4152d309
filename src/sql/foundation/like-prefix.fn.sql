-- The pattern of LIKE for what begins with a text, whatever is in it.
create or replace function like_prefix(p_text text) returns text
language sql immutable parallel safe as $$
  select regexp_replace(p_text, '([\\%_])', '\\\1', 'g') || '%'
$$;
comment on function like_prefix(text) is 'The pattern of LIKE for what begins with a text, whatever is in it.';
