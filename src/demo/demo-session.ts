import type { AccessTokens } from '../auth/access-tokens.js'
import { newRefreshToken, refreshTokenHash } from '../auth/refresh-tokens.js'
import type { SystemDoor } from '../db/system-door.js'
import type { SubscriptionTier } from '../entities/identity/account.js'
import { emailOf } from './people.js'

/** A working day: an access token a client gets lasts 15 minutes, which is short for somebody who is only looking round. */
export const DEMO_TOKEN_HOURS = 12

interface Grant {
  user_id: string
  session_id: string
  role: string
  tier: SubscriptionTier
}

/** Signs the demo account in, and answers an access token; null when there is no such account any more. */
export async function demoToken(system: SystemDoor, tokens: AccessTokens): Promise<string | null> {
  const [account] = await system.rule<{ user_id: string | null; password_hash: string }>('sign_in_credentials', { email: emailOf('demo') })
  if (!account?.user_id) return null
  const [grant] = await system.rule<Grant>('sign_in', {
    userId: account.user_id,
    verifiedHash: account.password_hash,
    newHash: null,
    tokenHash: refreshTokenHash(newRefreshToken()),
    tokenDays: 1,
    ip: null,
    userAgent: 'Polyphony, at start',
  })
  if (!grant) return null
  const { token } = await tokens.sign({ userId: grant.user_id, sessionId: grant.session_id, role: grant.role, tier: grant.tier }, DEMO_TOKEN_HOURS * 3600)
  return token
}
