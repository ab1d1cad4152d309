-- Who quotes a post counts as engaged with it, and its author is told.
create or replace function count_quote(p_quote posts)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_author_id uuid;
begin
  update posts set quote_count = quote_count + 1 where id = p_quote.quoted_post_id returning author_id into v_author_id;
  perform engaged(p_quote.quoted_post_id, 3);
  -- Of what they may not read they are not told.
  if can_see_post(v_author_id, p_quote.author_id, p_quote.audience, null, null) then
    perform notify_user(v_author_id, 'POST_QUOTED', p_quote.author_id, p_quote.id);
  end if;
end
$$;
comment on function count_quote(posts) is
  'Who quotes a post counts as engaged with it, and its author is told.';
