import { createHmac, timingSafeEqual } from 'node:crypto'
import type { WebhookDelivery } from './ai-provider.js'

/** Clocks differ and deliveries are late; older or newer ones are replays. */
const TOLERANCE_SECONDS = 5 * 60
const SHORTEST_KEY = 16

/** The key in a secret such as `whsec_…`, if there is one. */
export function webhookKey(secret: string): Buffer | undefined {
  const [, base64] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? []
  const key = Buffer.from(base64 ?? '', 'base64')
  return key.length >= SHORTEST_KEY ? key : undefined
}

/**
 * Whether a delivery was signed with this key in the last minutes (Standard Webhooks, which is Svix's scheme). While a
 * secret is being changed there are several signatures.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function isSigned({ headers, body }: WebhookDelivery, key: Buffer, nowMs = Date.now()): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers
  if (!id || !signatures || !/^\d{1,12}$/.test(timestamp ?? '')) return false
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  return signatures.split(' ').some((signature) => isSame(signature, expected))
}

function isSame(signature: string, expected: Buffer): boolean {
  if (!signature.startsWith('v1,')) return false
  const given = Buffer.from(signature.slice(3), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
