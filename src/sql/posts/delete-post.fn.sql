-- Its author may delete a post: it is gone for everybody at once, with its reposts.
create or replace function delete_post(p_post_id uuid)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform forget_post(own_post(p_post_id));
end
$$;
comment on function delete_post(uuid) is
  'Its author may delete a post: it is gone for everybody at once, with its reposts.';
grant execute on function delete_post(uuid) to polyphony_viewer;
