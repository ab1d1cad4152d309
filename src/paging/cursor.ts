import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'
import { DomainError } from '../errors/domain-error.js'

/** The values a list is sorted by, at one row: what the next page starts after. */
export type CursorKey = readonly (string | number)[]

const MAC_BYTES = 12

/**
 * Makes and reads the cursors of one server. A cursor is signed together with the list it belongs to (name, sort and
 * filter), so that it cannot be altered, nor be used in another list.
 */
export class Cursors {
  private readonly key: KeyObject

  constructor(secret: string) {
    this.key = createSecretKey(secret, 'utf8')
  }

  encode(list: string, key: CursorKey): string {
    const payload = Buffer.from(JSON.stringify(key))
    return Buffer.concat([this.mac(list, payload), payload]).toString('base64url')
  }

  /** @throws DomainError INVALID_CURSOR for anything this server did not make for this very list. */
  decode(list: string, cursor: string): CursorKey {
    const bytes = Buffer.from(cursor, 'base64url')
    const payload = bytes.subarray(MAC_BYTES)
    const genuine = bytes.length > MAC_BYTES && timingSafeEqual(this.mac(list, payload), bytes.subarray(0, MAC_BYTES))
    if (!genuine) throw new DomainError('INVALID_CURSOR')
    return JSON.parse(payload.toString()) as CursorKey
  }

  private mac(list: string, payload: Buffer): Buffer {
    return createHmac('sha256', this.key).update(list).update('\0').update(payload).digest().subarray(0, MAC_BYTES)
  }
}
