-- How many notifications of the viewer's list are unread, counted anew each time.
create or replace function unread_notification_count() returns int
language sql stable set search_path = public, pg_temp as $$
  select count(*)::int from notifications where user_id = (select viewer_id()) and is_listed and read_at is null
$$;
comment on function unread_notification_count() is
  'How many notifications of the viewer''s list are unread, counted anew each time.';
grant execute on function unread_notification_count() to polyphony_viewer;
