-- A sponsored post ends, or is refused, for good: what is left of its budget goes back to its sponsor, who is told; null when that was so already.
create or replace function end_sponsored_post(p_sponsored_post_id uuid, p_ended_by sponsored_post_end, p_state sponsored_post_state default 'ENDED')
returns sponsored_posts language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_post sponsored_posts;
  v_returned sponsor_credit_transactions;
begin
  select * into v_post from sponsored_posts where id = p_sponsored_post_id and state not in ('REFUSED', 'ENDED') for no key update;
  if not found then return null; end if;
  update sponsored_posts set state = p_state, ended_by = p_ended_by, ended_at = clock_timestamp(), returned = budget - spent
    where id = v_post.id returning * into v_post;
  if v_post.returned > 0 then
    v_returned := credit_transaction(v_post.sponsor_id, post_transfer('CAMPAIGN_RETURNED',
      ledger_account('SPONSORED_POST', v_post.id), ledger_account('SPONSOR_CREDITS', v_post.sponsor_id), v_post.returned, v_post.id));
    perform tell_of_credits(v_post.sponsor_id, v_returned);
  end if;
  perform tell_of_sponsored_post(v_post);
  if p_state = 'ENDED' and p_ended_by is distinct from 'BY_SPONSOR' then
    perform notify_user(v_post.sponsor_id, 'SPONSORED_POST_ENDED', null, v_post.id);
  end if;
  return v_post;
end $$;
comment on function end_sponsored_post(uuid, sponsored_post_end, sponsored_post_state) is
  'A sponsored post ends, or is refused, for good: what is left of its budget goes back to its sponsor, who is told; null when that was so already.';
