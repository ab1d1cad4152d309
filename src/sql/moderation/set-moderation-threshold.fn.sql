-- An admin may say from which number on a rule of moderation acts.
create or replace function set_moderation_threshold(p_name text, p_value int)
returns moderation_thresholds
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_threshold moderation_thresholds;
begin
  perform require_admin();
  update moderation_thresholds set value = p_value where name = p_name returning * into v_threshold;
  return v_threshold;
end
$$;
comment on function set_moderation_threshold(text, int) is
  'An admin may say from which number on a rule of moderation acts.';
grant execute on function set_moderation_threshold(text, int) to polyphony_viewer;
