import type { TierLimits } from '../../config.js'
import { SubscriptionTier } from '../../entities/identity/account.js'
import { DomainError } from '../../errors/domain-error.js'

export const HOUR_MS = 3_600_000
const TIERS = Object.values(SubscriptionTier)
const NAMES = Object.keys(SubscriptionTier) as (keyof typeof SubscriptionTier)[]

/** What an account has called in an hour, of what it may. */
export interface CallAllowance {
  used: number
  limit: number
  resetsAt: Date
  /** Seconds until then. */
  resetSeconds: number
}

/** Of the hour that began at `window`, seen at `now` (both milliseconds). */
export function allowanceOf(calls: { used: number; limit: number; window: number }, now: number): CallAllowance {
  const endsAt = calls.window + HOUR_MS
  return { used: calls.used, limit: calls.limit, resetsAt: new Date(endsAt), resetSeconds: Math.max(1, Math.ceil((endsAt - now) / 1000)) }
}

/** The refusal of a call too many: it names the least tier that allows more, if one does. */
export function callRefused({ limit, resetsAt, resetSeconds }: CallAllowance, tier: SubscriptionTier, limits: TierLimits): DomainError {
  const detail = { limit, remaining: 0, resetsAt: resetsAt.toISOString(), retryAfter: resetSeconds }
  const higher = TIERS.findIndex((other, place) => place > TIERS.indexOf(tier) && limits[other].apiCalls > limit)
  return higher < 0 ? new DomainError('QUOTA_EXCEEDED', detail) : new DomainError('SUBSCRIPTION_REQUIRED', { ...detail, requiredTier: NAMES[higher]! })
}
