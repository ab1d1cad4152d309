-- What was done to a post and has not been undone.
create or replace function standing_actions(p_post_id uuid)
returns setof moderation_actions
language sql stable security definer set search_path = public, pg_temp as $$
  select a.* from moderation_actions a where a.post_id = p_post_id and a.kind <> 'UNDONE'
    and not exists (select from moderation_actions u where u.undoes_id = a.id)
$$;
comment on function standing_actions(uuid) is
  'What was done to a post and has not been undone.';
