-- A profile says exactly how many public tracks its owner has.
create or replace function change_public_track_counts(p_owner_ids uuid[], p_changes int[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- Locked in one order, so that two writers never wait for each other's profiles in a circle.
  perform 1 from profiles where user_id = any (p_owner_ids) order by user_id for no key update;
  update profiles p set public_track_count = p.public_track_count + c.change
    from unnest(p_owner_ids, p_changes) as c (owner_id, change)
    where p.user_id = c.owner_id and c.change <> 0;
end $$;
comment on function change_public_track_counts(uuid[], int[]) is
  'A profile says exactly how many public tracks its owner has.';
