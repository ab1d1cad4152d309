-- All who may be told of one post or comment are held in one go: told one after another, two who each name whom the other answers would wait in a circle.
create or replace function lock_told(p_user_ids uuid[], p_mentioned_handles text[])
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_told uuid[] := array_remove(p_user_ids, null);
begin
  if cardinality(p_mentioned_handles) > 0 then v_told := v_told || array(select people_by_handles(p_mentioned_handles)); end if;
  -- One alone is held when they are told.
  if cardinality(v_told) > 1 then
    perform lock_channels(array(select 'user:' || id from unnest(v_told) id where id is distinct from viewer_id()));
  end if;
end
$$;
comment on function lock_told(uuid[], text[]) is
  'All who may be told of one post or comment are held in one go: told one after another, two who each name whom the other answers would wait in a circle.';
