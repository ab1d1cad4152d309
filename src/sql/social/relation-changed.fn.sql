-- When two people become something else to each other, whoever follows either of them live is shown at once what they may see now.
create or replace function relation_changed(p_user_id uuid, p_other_id uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select wake_topic('access:' || p_user_id), wake_topic('access:' || p_other_id)
$$;
comment on function relation_changed(uuid, uuid) is
  'When two people become something else to each other, whoever follows either of them live is shown at once what they may see now.';
