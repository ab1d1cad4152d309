-- Refuses to take more from an account of this kind than there is, where it is one that is limited.
create or replace function refuse_lack(p_kind ledger_account_kind) returns void
language plpgsql volatile as $$
begin
  if p_kind in ('SPONSOR_CREDITS', 'SPONSORED_POST') then perform fail('INSUFFICIENT_CREDITS'); end if;
  if p_kind in ('EARNINGS', 'WITHDRAWALS') then perform fail('INSUFFICIENT_EARNINGS'); end if;
end $$;
comment on function refuse_lack(ledger_account_kind) is 'Refuses to take more from an account of this kind than there is, where it is one that is limited.';
