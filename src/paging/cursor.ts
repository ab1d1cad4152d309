import { hash, timingSafeEqual } from 'node:crypto'
import { DomainError } from '../errors/domain-error.js'

/** The values a list is sorted by, at one row: what the next page starts after. */
export type CursorKey = readonly (string | number)[]

const MAC_LENGTH = 16

/**
 * Makes and reads the cursors of one server. A cursor is signed together with the list it belongs to (name, sort and
 * filter), so that it cannot be altered, nor be used in another list.
 */
export class Cursors {
  private readonly key: string

  constructor(secret: string) {
    this.key = hash('sha3-256', `cursors\0${secret}`)
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

  /**
   * A key and then the text: with SHA-3 that is a MAC (Keccak's authors, "Strengths of Keccak"; KMAC of NIST SP 800-185 pads
   * it), and no objects of OpenSSL are made, which cost more than the sum. Twelve bytes are sixteen signs, so that a cursor
   * is the one form of its two parts together.
   */
  private mac(list: string, payload: string): string {
    return hash('sha3-256', `${this.key}${list}\0${payload}`, 'base64url').slice(0, MAC_LENGTH)
  }
}
