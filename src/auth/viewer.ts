import type { SubscriptionTier } from '../entities/identity/account.js'

/** The signed-in account, as its verified access token states it. Nothing has been read from the database yet. */
export interface Viewer {
  userId: string
  sessionId: string
  /** As it was when the token was made: for counting calls, where it is corrected within seconds. */
  tier: SubscriptionTier
}
