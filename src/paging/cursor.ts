import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'
import { DomainError } from '../errors/domain-error.js'

/** The values a list is sorted by, at one row: what the next page starts after. */
export type CursorKey = readonly (string | number)[]

const MAC_LENGTH = 16

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
    const payload = JSON.stringify(key)
    return this.mac(list, payload) + Buffer.from(payload).toString('base64url')
  }

  /** @throws DomainError INVALID_CURSOR for anything this server did not make for this very list. */
  decode(list: string, cursor: string): CursorKey {
    const payload = Buffer.from(cursor.slice(MAC_LENGTH), 'base64url').toString()
    const [expected, given] = [Buffer.from(this.mac(list, payload)), Buffer.from(cursor.slice(0, MAC_LENGTH))]
    const genuine = given.length === expected.length && timingSafeEqual(given, expected)
    if (!genuine) throw new DomainError('INVALID_CURSOR')
    return JSON.parse(payload) as CursorKey
  }

  /** Twelve bytes are sixteen signs, so that a cursor is the one form of its two parts together. */
  private mac(list: string, payload: string): string {
    return createHmac('sha256', this.key).update(`${list}\0${payload}`).digest('base64url').slice(0, MAC_LENGTH)
  }
}
