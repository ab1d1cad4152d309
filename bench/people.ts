import type { Pool } from 'pg'
import { AccessTokens } from '../src/auth/access-tokens.js'
import type { SubscriptionTier } from '../src/entities/identity/account.js'

const HOURS = 12

/** Somebody the load is sent as. */
export interface Person {
  userId: string
  sessionId: string
  accessToken: string
}

const ACCOUNTS = `
with accounts as (
  insert into users (id, email, subscription_tier) select new_id(), handle || '@example.org', 'studio' from unnest($1::text[]) handle returning id, split_part(email, '@', 1) as handle),
profiles as (insert into profiles (user_id, handle, display_name) select id, handle, initcap(handle) from accounts),
sessions as (
  insert into user_sessions (id, user_id, expires_at) select new_id(), id, now() + make_interval(hours => $2) from accounts returning id, user_id)
select a.id as "userId", s.id as "sessionId", 'listener' as role, 'studio' as tier from unnest($1::text[]) with ordinality as asked (handle, place)
join accounts a using (handle) join sessions s on s.user_id = a.id order by asked.place`

/** Makes accounts with a live session each, as signing in would, and tokens a server with this key accepts. */
export async function signIn(owner: Pool, signingKey: string, handles: string[]): Promise<Person[]> {
  const tokens = await AccessTokens.create({ privateKeyPem: signingKey, issuer: 'polyphony', audience: 'polyphony', seconds: HOURS * 3600 })
  const { rows } = await owner.query<{ userId: string; sessionId: string; role: string; tier: SubscriptionTier }>(ACCOUNTS, [handles, HOURS])
  return Promise.all(
    rows.map(async (session) => ({ userId: session.userId, sessionId: session.sessionId, accessToken: (await tokens.sign(session)).token })),
  )
}

/** `member1`, `member2`, … */
export const handles = (name: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${name}${index + 1}`)
