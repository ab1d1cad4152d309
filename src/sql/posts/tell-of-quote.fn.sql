-- Whose post is quoted is told of it, unless they may not read where.
create or replace function tell_of_quote(p_quote posts, p_author_id uuid)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if p_author_id is not null and can_see_post(p_author_id, p_quote.author_id, p_quote.audience, null, null) then
    perform notify_user(p_author_id, 'POST_QUOTED', p_quote.author_id, p_quote.id);
  end if;
end
$$;
comment on function tell_of_quote(posts, uuid) is
  'Whose post is quoted is told of it, unless they may not read where.';
