import type { IncomingMessage } from 'node:http'
import { loadConfig } from '../../src/config.js'
import { clientAddress } from '../../src/http/client-address.js'

const request = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, connection: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage

test('nobody is believed about where somebody else comes from', () => {
  expect(clientAddress([])(request('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9')
})

test('a trusted proxy is believed, and only about the last address it did not forward itself', () => {
  const addressOf = clientAddress(['10.0.0.0/8', 'loopback'])
  expect(addressOf(request('10.1.2.3', '198.51.100.1'))).toBe('198.51.100.1')
  expect(addressOf(request('127.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.7'))).toBe('198.51.100.1')
  expect(addressOf(request('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9')
})

test.each(['example.org', '10.0.0.0/x', '*'])('the setting TRUST_PROXY=%s is refused', (TRUST_PROXY) => {
  expect(() => loadConfig({ NODE_ENV: 'test', SECRET: 'x'.repeat(32), TRUST_PROXY })).toThrow(/TRUST_PROXY/)
})
