-- A transformation that has not ended ends here; what had not begun costs nothing, and a provider that works on it is told.
create or replace function cancel_transformation(p_id uuid) returns ai_transformations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_transformation ai_transformations := own_transformation(require_viewer(), p_id);
begin
  if v_transformation.state = 'CANCELLED' then return v_transformation; end if;
  if v_transformation.state in ('COMPLETED', 'FAILED') then perform fail('TRANSFORMATION_ENDED'); end if;
  if v_transformation.state = 'PENDING' then
    perform give_back_usage(v_transformation.owner_id, 'TRANSFORMATION', v_transformation.usage_window);
  end if;
  update ai_transformations set state = 'CANCELLED', finished_at = now(), claimed_by = null where id = p_id returning * into v_transformation;
  perform call_off_at_provider(array[p_id]);
  perform tell_of_transformations(array[p_id]);
  return v_transformation;
end $$;
comment on function cancel_transformation(uuid) is
  'A transformation that has not ended ends here; what had not begun costs nothing, and a provider that works on it is told.';
grant execute on function cancel_transformation(uuid) to polyphony_viewer;
