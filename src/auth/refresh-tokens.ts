import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

const BYTES = 32
const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A new refresh token: 256 random bits. */
export const newRefreshToken = (): string => randomBytes(BYTES).toString('base64url')

/** What is stored of a token. It is random enough that a plain SHA-256 cannot be searched backward. */
export const refreshTokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/**
 * The successor under a key made of the spent token and the server's secret, so that within the grace only somebody
 * who holds the spent token gets it; the database holds neither.
 */
export function sealSuccessor(successor: string, spent: string, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, keyOf(spent, secret), nonce)
  return Buffer.concat([nonce, cipher.update(successor, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** @throws Error when the text was not sealed under this token and secret. */
export function openSuccessor(sealed: string, spent: string, secret: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv(CIPHER, keyOf(spent, secret), bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8')
}

const keyOf = (spent: string, secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', spent, secret, 'polyphony refresh successor', 32))
