import { createHash } from 'node:crypto'
import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import { DomainError } from '../../errors/domain-error.js'
import type { ErrorReason } from '../../errors/reasons.js'
import { addressKey } from './address.js'
import type { Allowance, Counters } from './counters.js'

const QUARTER = 15 * 60
const HOUR = 60 * 60

/** How often each action may be tried before the next try is refused. */
export interface AttemptSettings {
  SIGN_IN_ATTEMPTS_PER_15_MIN: number
  SIGN_UP_ATTEMPTS_PER_HOUR: number
  REFRESH_ATTEMPTS_PER_15_MIN: number
  HANDLE_CHECKS_PER_15_MIN: number
  ANONYMOUS_MUTATIONS_PER_15_MIN: number
}

/** One address may try ten accounts as often as one. */
const ACCOUNTS_PER_ADDRESS = 10

const allowances = (settings: AttemptSettings) =>
  ({
    signInToAccount: { points: settings.SIGN_IN_ATTEMPTS_PER_15_MIN, seconds: QUARTER },
    signInFromAddress: { points: settings.SIGN_IN_ATTEMPTS_PER_15_MIN * ACCOUNTS_PER_ADDRESS, seconds: QUARTER },
    signUp: { points: settings.SIGN_UP_ATTEMPTS_PER_HOUR, seconds: HOUR },
    refresh: { points: settings.REFRESH_ATTEMPTS_PER_15_MIN, seconds: QUARTER },
    changePassword: { points: settings.SIGN_IN_ATTEMPTS_PER_15_MIN, seconds: QUARTER },
    handleCheck: { points: settings.HANDLE_CHECKS_PER_15_MIN, seconds: QUARTER },
    anonymousMutation: { points: settings.ANONYMOUS_MUTATIONS_PER_15_MIN, seconds: QUARTER },
  }) satisfies Record<string, Allowance>

export type Action = keyof ReturnType<typeof allowances>

/** Limits on attempts, counted per execution of a resolver: aliases and batches in one request count one by one. */
export class Attempts {
  private readonly limiters: Record<Action, RateLimiterAbstract>

  constructor(
    settings: AttemptSettings,
    private readonly counters: Counters,
  ) {
    const entries = Object.entries(allowances(settings)).map(([name, allowance]) => [name, counters.counter(name, allowance)])
    this.limiters = Object.fromEntries(entries) as Record<Action, RateLimiterAbstract>
  }

  /** A try from an address. @throws DomainError TOO_MANY_ATTEMPTS with `retryAfter` */
  fromAddress(action: Action, ip: string): Promise<void> {
    return this.take(action, addressKey(ip), 'TOO_MANY_ATTEMPTS')
  }

  /** A try by an account. @throws DomainError TOO_MANY_ATTEMPTS with `retryAfter` */
  byAccount(action: Action, userId: string): Promise<void> {
    return this.take(action, userId, 'TOO_MANY_ATTEMPTS')
  }

  /**
   * Counts a sign-in before it is tried, runs it, and takes the count back unless it is refused: only wrong passwords
   * add up. The address is counted too, so that one of them cannot try every account.
   */
  async signingIn<Result>(ip: string, email: string, signIn: () => Promise<Result>): Promise<Result> {
    const address = addressKey(ip)
    const account = `${fingerprint(email)} ${address}`
    await this.take('signInFromAddress', address, 'TOO_MANY_ATTEMPTS')
    await this.take('signInToAccount', account, 'TOO_MANY_ATTEMPTS')
    try {
      const result = await signIn()
      await Promise.all([this.limiters.signInFromAddress.reward(address), this.limiters.signInToAccount.delete(account)])
      return result
    } catch (error) {
      if (!isRefusal(error)) await Promise.all([this.limiters.signInFromAddress.reward(address), this.limiters.signInToAccount.reward(account)])
      throw error
    }
  }

  /** What visitors may change, such as plays. @throws DomainError TOO_MANY_REQUESTS with `retryAfter` */
  anonymousMutation(ip: string): Promise<void> {
    return this.take('anonymousMutation', addressKey(ip), 'TOO_MANY_REQUESTS')
  }

  close(): Promise<void> {
    return this.counters.close()
  }

  private async take(action: Action, key: string, reason: ErrorReason): Promise<void> {
    try {
      await this.limiters[action].consume(key)
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new DomainError(reason, { retryAfter: Math.ceil(error.msBeforeNext / 1000) })
      throw error
    }
  }
}

const isRefusal = (error: unknown): boolean => error instanceof DomainError && error.reason === 'INVALID_CREDENTIALS'

/** Addresses are not kept as text in a shared store. */
const fingerprint = (email: string): string => createHash('sha256').update(email.toLowerCase()).digest('base64url')
