import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { addressKey } from '../gateways/rate-limits/address.js'

const KEY_BYTES = 16

/** Tells visitors apart for a day without keeping where they come from: a keyed hash of the address and the day. */
export class AddressKeys {
  private readonly key: KeyObject

  constructor(secret: string) {
    this.key = createSecretKey(`address keys ${secret}`, 'utf8')
  }

  ofToday(ip: string): Buffer {
    const day = new Date().toISOString().slice(0, 10)
    return createHmac('sha256', this.key).update(`${day} ${addressKey(ip)}`).digest().subarray(0, KEY_BYTES)
  }
}
