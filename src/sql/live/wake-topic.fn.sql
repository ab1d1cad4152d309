-- Whoever follows a topic is woken when this transaction commits; the wake-up carries no content, at most a number.
create or replace function wake_topic(p_topic text, p_detail text default null) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select wake_topics(array[concat_ws('@', p_topic, p_detail)])
$$;
comment on function wake_topic(text, text) is
  'Whoever follows a topic is woken when this transaction commits; the wake-up carries no content, at most a number.';
