import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'

/** Tells addresses of files this server gave out from all others: HMAC-SHA256 under a key derived from its secret. */
export class UrlSignatures {
  private readonly key: KeyObject

  constructor(secret: string) {
    this.key = createSecretKey(`file urls ${secret}`, 'utf8')
  }

  /** Of these words, none of which can run into the next. */
  sign(...words: (string | number)[]): string {
    return this.digest(words).toString('base64url')
  }

  /** In the same time, wherever they differ. */
  verify(signature: string, ...words: (string | number)[]): boolean {
    const [given, wanted] = [Buffer.from(signature, 'base64url'), this.digest(words)]
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  }

  private digest(words: (string | number)[]): Buffer {
    return createHmac('sha256', this.key).update(JSON.stringify(words.map(String))).digest()
  }
}
