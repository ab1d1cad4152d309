import { Migration } from '@mikro-orm/migrations'

/** The books: who has what money, every movement of it, and which requests were answered already. */
export class Migration20261121001200_ledger extends Migration {
  override up(): void {
    for (const statements of [ACCOUNTS, ENTRIES, VIEWS, KEYS]) this.addSql(statements)
  }
}

const ACCOUNTS = `
create type ledger_account_kind as enum (
  'SPONSOR_CREDITS', 'SPONSORED_POST', 'SPONSOR_DEBT', 'EARNINGS', 'WITHDRAWALS',
  'PAYMENTS', 'SPONSORSHIP_INCOME', 'CREATOR_SHARE', 'PAYOUTS', 'ADJUSTMENTS');
create type ledger_transaction_kind as enum (
  'TOP_UP', 'REFUND', 'DISPUTE', 'DISPUTE_WON', 'DEBT_SETTLED', 'ADDED', 'DEDUCTED',
  'CAMPAIGN_FUNDED', 'IMPRESSION', 'LIKE', 'CAMPAIGN_RETURNED',
  'REVENUE', 'REVENUE_CORRECTED', 'WITHDRAWAL_REQUESTED', 'WITHDRAWAL_RETURNED', 'WITHDRAWAL_PAID');

create table ledger_accounts (
  id uuid primary key,
  kind ledger_account_kind not null,
  holder_id uuid not null default '00000000-0000-0000-0000-000000000000',
  stripe smallint not null default 0 check (stripe between 0 and 15),
  currency text not null default 'USD' check (currency = 'USD'),
  balance bigint not null default 0,
  entry_count bigint not null default 0 check (entry_count >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (kind, holder_id, stripe),
  constraint ledger_accounts_limited_check check (balance >= 0 or kind not in ('SPONSOR_CREDITS', 'SPONSORED_POST', 'EARNINGS', 'WITHDRAWALS')),
  constraint ledger_accounts_holder_check check (
    (holder_id = '00000000-0000-0000-0000-000000000000') = (kind in ('PAYMENTS', 'SPONSORSHIP_INCOME', 'CREATOR_SHARE', 'PAYOUTS', 'ADJUSTMENTS')))
) with (fillfactor = 70);
comment on table ledger_accounts is 'Accounts of the double-entry ledger. Balances are in ten-thousandths of a dollar; what we owe somebody is above zero.';
comment on column ledger_accounts.holder_id is 'The person, or the sponsored post; nil for the server''s own. No reference: the books outlive whom they tell of.';
comment on column ledger_accounts.stripe is 'The server''s own accounts are kept in 16 rows each, so that people who pay at once do not wait for each other.';
comment on column ledger_accounts.balance is 'The sum of its entries; kept by post_transfer and post_transfers. What somebody has can never be below zero.';
comment on column ledger_accounts.entry_count is 'How many entries it has, which is the number of the newest.';
insert into ledger_accounts (id, kind, stripe)
  select gen_random_uuid(), kind, stripe from unnest(array['PAYMENTS', 'SPONSORSHIP_INCOME', 'CREATOR_SHARE', 'PAYOUTS', 'ADJUSTMENTS']::ledger_account_kind[]) kind, generate_series(0, 15) stripe;
`

const ENTRIES = `
create table ledger_transactions (
  id uuid primary key,
  kind ledger_transaction_kind not null,
  subject_id uuid,
  actor_id uuid,
  note text check (char_length(note) between 1 and 500),
  source text unique check (char_length(source) <= 200),
  at timestamptz not null default clock_timestamp()
);
create index ledger_transactions_subject on ledger_transactions (subject_id) where subject_id is not null;
create index ledger_transactions_at on ledger_transactions using brin (at);
comment on table ledger_transactions is 'Append-only: movements of money. What was wrong is put right by another one.';
comment on column ledger_transactions.subject_id is 'What it is about: a top-up, a sponsored post, a withdrawal. No reference: the books outlive it.';
comment on column ledger_transactions.actor_id is 'Whose request it was; null for the server''s own doing.';
comment on column ledger_transactions.source is 'What must be booked once only, such as revenue:2026-10:<person>.';

create table ledger_entries (
  account_id uuid not null references ledger_accounts,
  seq bigint not null check (seq > 0),
  transaction_id uuid not null references ledger_transactions,
  amount bigint not null check (amount <> 0),
  balance bigint not null,
  primary key (account_id, seq)
);
create index ledger_entries_transaction on ledger_entries (transaction_id);
comment on table ledger_entries is 'Append-only: what a transaction puts on an account (above zero) or takes from it, in ten-thousandths of a dollar. Those of one transaction sum to zero.';
comment on column ledger_entries.seq is 'Its number on the account, from 1 on, without a gap.';
comment on column ledger_entries.balance is 'What was on the account after it.';
`

const VIEWS = `
create view sponsor_credits with (security_invoker = true) as
  select holder_id as user_id, balance, currency, entry_count as transaction_count, created_at, updated_at from ledger_accounts where kind = 'SPONSOR_CREDITS';
comment on view sponsor_credits is 'What each sponsor has to spend, in ten-thousandths of a dollar: accounts of the ledger.';

create view sponsor_credit_transactions with (security_invoker = true) as
  select t.id, a.holder_id as user_id, e.seq, t.kind, e.amount, e.balance, t.subject_id, t.note, t.at
  from ledger_accounts a join ledger_entries e on e.account_id = a.id join ledger_transactions t on t.id = e.transaction_id where a.kind = 'SPONSOR_CREDITS';
comment on view sponsor_credit_transactions is 'What came to and went from the credits of each sponsor, numbered for each from 1 on: entries of the ledger.';
`

const KEYS = `
create table idempotency_keys (
  user_id uuid not null references users on delete cascade,
  key text not null check (char_length(key) between 1 and 255),
  step smallint not null default 0 check (step >= 0),
  operation text not null,
  input_hash bytea not null check (octet_length(input_hash) = 32),
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (user_id, key, step)
);
comment on column idempotency_keys.step is '0 for a key that is part of an input; for one of a whole request the changes it makes, from 1 on.';
create index idempotency_keys_created on idempotency_keys using brin (created_at);
comment on table idempotency_keys is 'Requests that were answered: asked again under the same key, they are answered the same way and nothing happens again. Kept for 7 days.';
`
