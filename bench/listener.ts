import type { Pool } from 'pg'
import { AccessTokens } from '../src/auth/access-tokens.js'
import { newSigningKey } from '../src/auth/signing-key.js'

const HOURS = 12

/** The account the load is sent as. */
export interface Listener {
  sessionId: string
  accessToken: string
  /** What the server must be given to accept the token. */
  signingKey: string
}

const SESSION = `
with account as (insert into users (id, email) values (new_id(), 'listener@example.org') returning id),
profile as (insert into profiles (user_id, handle, display_name) select id, 'listener', 'Listener' from account)
insert into user_sessions (id, user_id, expires_at) select new_id(), id, now() + make_interval(hours => $1) from account
returning id as "sessionId", user_id as "userId"`

/** Makes an account with a live session, as signing in would. */
export async function signInListener(owner: Pool): Promise<Listener> {
  const { rows } = await owner.query<{ sessionId: string; userId: string }>(SESSION, [HOURS])
  const session = rows[0]!
  const signingKey = newSigningKey()
  const tokens = await AccessTokens.create({ privateKeyPem: signingKey, issuer: 'polyphony', audience: 'polyphony', seconds: 900 })
  const { token } = await tokens.sign({ ...session, role: 'listener' }, HOURS * 3600)
  return { sessionId: session.sessionId, accessToken: token, signingKey }
}
