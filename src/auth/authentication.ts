import type { Door } from '../db/door.js'
import type { SystemDoor } from '../db/system-door.js'
import type { SubscriptionTier } from '../entities/identity/account.js'
import { DomainError } from '../errors/domain-error.js'
import type { AccessTokens } from './access-tokens.js'
import { isCommonPassword } from './common-passwords.js'
import { originOf, type Client } from './origin.js'
import type { Passwords } from './passwords.js'
import { newRefreshToken, openSuccessor, refreshTokenHash, sealSuccessor } from './refresh-tokens.js'
import type { SessionGrant } from './session-cookies.js'

export interface AuthenticationParts {
  system: SystemDoor
  tokens: AccessTokens
  passwords: Passwords
  secret: string
  tokenDays: number
  graceSeconds: number
  /** For how long an account that is to be deleted can be kept. */
  deletionDays: number
}

interface OpenedSession {
  user_id: string
  session_id: string
  role: string
  tier: SubscriptionTier
  expires_at: Date
}

interface SessionRefresh extends OpenedSession {
  outcome: 'ROTATED' | 'REPEATED' | 'REUSED' | 'INVALID'
  sealed_successor: string
}

interface Credentials {
  user_id: string | null
  password_hash: string | null
  has_imported_passwords: boolean
}

/**
 * Turns proofs (a password, a refresh token) into sessions. What is legal is decided by the rules of src/sql/identity;
 * this does what a database cannot: hash, sign and seal. Only `polyphony_system` may call the rules that open a
 * session, so the role requests run as can never sign anybody in.
 */
export class Authentication {
  constructor(private readonly parts: AuthenticationParts) {}

  /** @throws DomainError COMMON_PASSWORD, EMAIL_TAKEN, HANDLE_TAKEN */
  async signUp(input: { email: string; password: string; handle: string; displayName?: string | null }, client: Client): Promise<SessionGrant> {
    const { password, email, handle, displayName } = input
    const passwordHash = await this.newHash(password, 'input.password')
    const { token, args } = this.firstToken(client)
    const [opened] = await this.parts.system.rule<OpenedSession>('sign_up', { email, passwordHash, handle, displayName: displayName ?? null, ...args })
    return this.grant(opened!, token)
  }

  /** @throws DomainError INVALID_CREDENTIALS, the same after the same work whatever was wrong. */
  async signIn({ email, password }: { email: string; password: string }, client: Client): Promise<SessionGrant> {
    const { system, passwords } = this.parts
    const [found] = await system.rule<Credentials>('sign_in_credentials', { email })
    const { user_id: userId, password_hash: stored, has_imported_passwords: withImported } = found!
    const { isRight, isOutdated } = await passwords.verify(stored, password, withImported)
    const { token, args } = this.firstToken(client)
    const [opened] = await system.rule<OpenedSession>('sign_in', {
      userId,
      verifiedHash: isRight ? stored : null,
      newHash: isRight && isOutdated ? await passwords.hash(password) : null,
      ...args,
    })
    if (!opened) throw new DomainError('INVALID_CREDENTIALS')
    return this.grant(opened, token)
  }

  /** @throws DomainError REFRESH_TOKEN_INVALID */
  async refresh(presented: string, client: Client): Promise<SessionGrant> {
    const { system, secret, graceSeconds, tokenDays } = this.parts
    const successor = newRefreshToken()
    const [answer] = await system.rule<SessionRefresh>('refresh_session', {
      tokenHash: refreshTokenHash(presented),
      successorHash: refreshTokenHash(successor),
      sealedSuccessor: sealSuccessor(successor, presented, secret),
      tokenDays,
      graceSeconds,
      ...originOf(client),
    })
    const { outcome, sealed_successor: sealed } = answer!
    if (outcome === 'ROTATED') return this.grant(answer!, successor)
    if (outcome === 'REPEATED') return this.grant(answer!, openSuccessor(sealed, presented, secret))
    throw new DomainError('REFRESH_TOKEN_INVALID')
  }

  /** How many other sessions ended. @throws DomainError WRONG_PASSWORD, COMMON_PASSWORD */
  async changePassword(input: { currentPassword: string; newPassword: string }, sessionId: string, door: Door, client: Client): Promise<number> {
    const verifiedHash = await this.verifiedHash(sessionId, input.currentPassword)
    const newHash = verifiedHash === null ? null : await this.newHash(input.newPassword, 'input.newPassword')
    const [done] = await door.rule<{ is_changed: boolean; count: number }>('change_password', { verifiedHash, newHash, ...originOf(client) })
    if (!done?.is_changed) throw wrongPassword('input.currentPassword')
    return done.count
  }

  /** When the account will be gone. @throws DomainError WRONG_PASSWORD, LAST_ADMIN */
  async deleteAccount(password: string, sessionId: string, door: Door, client: Client): Promise<Date> {
    const verifiedHash = await this.verifiedHash(sessionId, password)
    const [leaving] = await door.rule<{ deletion_due_at: Date }>('delete_account', { verifiedHash, graceDays: this.parts.deletionDays, ...originOf(client) })
    if (!leaving) throw wrongPassword('input.password')
    return leaving.deletion_due_at
  }

  /** The hash of the account's password if this is it; a rule that is given none leaves a trace. */
  async verifiedHash(sessionId: string, password: string): Promise<string | null> {
    const { system, passwords } = this.parts
    const [found] = await system.rule<{ password_hash: string | null }>('session_password', { sessionId })
    if (!found) throw new DomainError('SESSION_ENDED')
    const { isRight } = await passwords.verify(found.password_hash, password)
    return isRight ? found.password_hash : null
  }

  private newHash(password: string, path: string): Promise<string> {
    if (isCommonPassword(password)) throw new DomainError('COMMON_PASSWORD', { fields: [{ path, message: 'is among the most used passwords' }] })
    return this.parts.passwords.hash(password)
  }

  private firstToken(client: Client): { token: string; args: object } {
    const token = newRefreshToken()
    return { token, args: { tokenHash: refreshTokenHash(token), tokenDays: this.parts.tokenDays, ...originOf(client) } }
  }

  private async grant(opened: OpenedSession, refreshToken: string): Promise<SessionGrant> {
    const subject = { userId: opened.user_id, sessionId: opened.session_id }
    const { token, expiresAt } = await this.parts.tokens.sign({ ...subject, role: opened.role, tier: opened.tier })
    return { ...subject, accessToken: token, accessTokenExpiresAt: expiresAt, refreshToken, refreshTokenExpiresAt: opened.expires_at }
  }
}

export const wrongPassword = (path: string): DomainError => new DomainError('WRONG_PASSWORD', { fields: [{ path, message: 'is not the password' }] })
