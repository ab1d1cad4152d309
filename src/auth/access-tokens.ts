import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { calculateJwkThumbprint, errors, exportJWK, jwtVerify, SignJWT, type JWK } from 'jose'
import { DomainError } from '../errors/domain-error.js'
import { SubscriptionTier } from '../entities/identity/account.js'
import { StartupError } from '../errors/startup-error.js'
import type { Viewer } from './viewer.js'

const ALGORITHM = 'ES256'
/** Verifying a signature costs as much as reading a row: a token seen before is known until it expires. */
const REMEMBERED = 10_000
const CLOCK_SKEW_SECONDS = 5

export interface AccessTokenSettings {
  /** P-256 private key as PEM. */
  privateKeyPem: string
  issuer: string
  audience: string
  seconds: number
}

export interface TokenSubject extends Omit<Viewer, 'tier'> {
  role: string
  /** `free` unless said. */
  tier?: SubscriptionTier
}

interface Known {
  viewer: Viewer
  expiresAt: number
}

/** Makes and checks the short-lived access tokens (JWT, RFC 7519) of one server. */
export class AccessTokens {
  private readonly known = new Map<string, Known>()

  private constructor(
    private readonly settings: AccessTokenSettings,
    private readonly privateKey: KeyObject,
    private readonly publicKey: KeyObject,
    readonly jwk: JWK & { kid: string },
  ) {}

  static async create(settings: AccessTokenSettings): Promise<AccessTokens> {
    const privateKey = privateKeyOf(settings.privateKeyPem)
    const publicKey = createPublicKey(privateKey)
    const jwk = await exportJWK(publicKey)
    const kid = await calculateJwkThumbprint(jwk)
    return new AccessTokens(settings, privateKey, publicKey, { ...jwk, kid, alg: ALGORITHM, use: 'sig' })
  }

  /** The token and the moment it expires. `aal1`: one factor was shown (NIST SP 800-63B). */
  async sign({ userId, sessionId, role, tier = SubscriptionTier.FREE }: TokenSubject, seconds = this.settings.seconds): Promise<{ token: string; expiresAt: Date }> {
    const expiresAt = new Date(Math.floor(Date.now() / 1000 + seconds) * 1000)
    const token = await new SignJWT({ role, tier, session_id: sessionId, aal: 'aal1' })
      .setProtectedHeader({ alg: ALGORITHM, kid: this.jwk.kid, typ: 'JWT' })
      .setSubject(userId)
      .setIssuedAt()
      .setExpirationTime(expiresAt)
      .setIssuer(this.settings.issuer)
      .setAudience(this.settings.audience)
      .sign(this.privateKey)
    return { token, expiresAt }
  }

  /** @throws DomainError INVALID_TOKEN unless the token is ours, unaltered and unexpired. */
  async verify(token: string): Promise<Viewer> {
    const known = this.known.get(token)
    if (known && known.expiresAt > Date.now()) return known.viewer
    this.known.delete(token)
    const fresh = await this.check(token)
    if (this.known.size >= REMEMBERED) this.known.delete(this.known.keys().next().value!)
    this.known.set(token, fresh)
    return fresh.viewer
  }

  private async check(token: string): Promise<Known> {
    try {
      const { payload } = await jwtVerify(token, this.publicKey, {
        algorithms: [ALGORITHM],
        issuer: this.settings.issuer,
        audience: this.settings.audience,
        clockTolerance: CLOCK_SKEW_SECONDS,
        requiredClaims: ['sub', 'exp', 'session_id'],
      })
      return { viewer: { userId: payload.sub!, sessionId: String(payload.session_id), tier: tierOf(payload.tier) }, expiresAt: payload.exp! * 1000 }
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new DomainError('INVALID_TOKEN')
      throw error
    }
  }
}

/** A token of an earlier release says nothing of it. */
const tierOf = (claim: unknown): SubscriptionTier => Object.values(SubscriptionTier).find((tier) => tier === claim) ?? SubscriptionTier.FREE

/** @throws StartupError for anything but the private key ES256 signs with (RFC 7518 section 3.4) */
function privateKeyOf(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key
  } catch {
    // OpenSSL's words about a text that is no key help nobody.
  }
  throw new StartupError('Setting JWT_PRIVATE_KEY is refused: it must be a P-256 private key as PEM.')
}
