-- The next rows of one section of a person's archive after a key, in the order of their keys.
create or replace function personal_rows(p_user_id uuid, p_section text, p_after jsonb, p_limit int)
returns table (key jsonb, content jsonb)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v record;
  v_order text;
  v_after text;
  v_key text;
begin
  select * into strict v from personal_data() d where d.section = p_section;
  select string_agg(format('t.%I', name), ', ' order by place), string_agg(format('%L, t.%I', name, name), ', ' order by place),
      string_agg(format('(jsonb_populate_record(null::%I, $2)).%I', v.relation, name), ', ' order by place)
    into v_order, v_key, v_after
    from unnest(v.ordering) with ordinality as o (name, place);
  -- The texts are those of personal_data, never a caller's.
  return query execute format('select jsonb_build_object(%s), to_jsonb(t) - $4 from %I t where (%s) and %s order by %s limit $3',
      v_key, v.relation, v.owned, case when p_after is null then 'true' else format('(%s) > (%s)', v_order, v_after) end, v_order)
    using p_user_id, p_after, p_limit, v.secret;
end $$;
comment on function personal_rows(uuid, text, jsonb, int) is
  'The next rows of one section of a person''s archive after a key, in the order of their keys.';
grant execute on function personal_rows(uuid, text, jsonb, int) to polyphony_system;
