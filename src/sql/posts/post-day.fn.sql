-- What stands among the words of every post of a day (UTC); no word of a text has an @.
create or replace function post_day(p_at timestamptz) returns text
language sql stable as $$
  select to_char(p_at at time zone 'UTC', '"@"YYYYMMDD')
$$;
comment on function post_day(timestamptz) is 'What stands among the words of every post of a day (UTC); no word of a text has an @.';
