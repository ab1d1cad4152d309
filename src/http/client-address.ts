import type { IncomingMessage } from 'node:http'
import proxyAddress from '@fastify/proxy-addr'

/** Tells the address a connection truly comes from: what trusted proxies say, and of nobody else. Fastify does the same. */
export function clientAddress(trustedProxies: string[]): (request: IncomingMessage) => string {
  const trust = trustedProxies.length > 0 ? proxyAddress.compile(trustedProxies) : () => false
  return (request) => proxyAddress(request, trust)
}
