-- Whoever looked at an upload may refuse it for a reason of the closed list, or without one let it be looked at again.
create or replace function refuse_upload(p_file_id uuid, p_claim timestamptz, p_reason text default null) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update stored_files set checking_until = null, refusal = p_reason,
      state = case when p_reason is null then state else 'REFUSED' end, deleted_at = case when p_reason is null then deleted_at else now() end
    where id = p_file_id and owner_id = require_viewer() and state = 'PENDING' and checking_until = p_claim
$$;
comment on function refuse_upload(uuid, timestamptz, text) is
  'Whoever looked at an upload may refuse it for a reason of the closed list, or without one let it be looked at again.';
grant execute on function refuse_upload(uuid, timestamptz, text) to polyphony_viewer;
