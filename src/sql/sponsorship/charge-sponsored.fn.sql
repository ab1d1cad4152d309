-- Somebody was shown a sponsored post or likes it: paid for from its budget once per person, day (UTC) and kind, while it runs and there is enough, and never by its sponsor. Whether it was.
create or replace function charge_sponsored(p_sponsored_post_id uuid, p_user_id uuid, p_kind sponsored_interaction_kind)
returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_post sponsored_posts;
  v_cost bigint;
  v_account uuid;
begin
  -- Nobody waits in line for what was paid for already.
  if exists (select from sponsored_interactions where sponsored_post_id = p_sponsored_post_id and user_id = p_user_id
    and day = (now() at time zone 'UTC')::date and kind = p_kind) then return false; end if;
  -- In one order, whoever spends or ends it: the sponsored post, its accounts, the channels. What waited here sees what was spent before it.
  select * into v_post from sponsored_posts where id = p_sponsored_post_id for no key update;
  v_cost := case p_kind when 'LIKE' then v_post.like_price else v_post.impression_price end;
  if v_post.state is distinct from 'ACTIVE' or now() < v_post.starts_at or now() >= v_post.ends_at or v_post.sponsor_id = p_user_id
    or v_post.budget - v_post.spent < v_cost then return false; end if;
  if not note_sponsored_interaction(v_post.id, p_user_id, p_kind, v_cost) then return false; end if;

  update sponsored_posts set spent = spent + v_cost where id = v_post.id returning * into v_post;
  v_account := ledger_account('SPONSORED_POST', v_post.id);
  perform post_transfer(p_kind::text::ledger_transaction_kind, v_account, server_account('SPONSORSHIP_INCOME', v_account), v_cost, v_post.id);
  if v_post.budget - v_post.spent < v_post.impression_price then
    -- What is given back below goes there: held before the channel is, as whoever else moves these credits does.
    perform from ledger_accounts where id = ledger_account('SPONSOR_CREDITS', v_post.sponsor_id) for no key update;
  end if;
  perform append_event('sponsorship:' || v_post.sponsor_id, 'SPONSORED_POST_SPENT', v_post.id, null,
    jsonb_build_object('kind', p_kind, 'cost', v_cost, 'spent', v_post.spent, 'left', v_post.budget - v_post.spent));
  if v_post.budget - v_post.spent < v_post.impression_price then perform end_sponsored_post(v_post.id, 'BUDGET'); end if;
  return true;
end $$;
comment on function charge_sponsored(uuid, uuid, sponsored_interaction_kind) is
  'Somebody was shown a sponsored post or likes it: paid for from its budget once per person, day (UTC) and kind, while it runs and there is enough, and never by its sponsor. Whether it was.';
