import helmet from '@fastify/helmet'
import Fastify from 'fastify'
import type { Config } from '../config.js'

/** What is of one answer and not of all. */
const OF_THE_ANSWER = new Set(['content-type', 'content-length', 'date', 'connection'])

/**
 * Helmet's headers for this configuration. They are the same for every answer, and having helmet put them together
 * each time takes a tenth of the time of a small one: it does so once, for an answer nobody gets.
 */
export async function securityHeaders(config: Config): Promise<Record<string, string>> {
  const probe = Fastify()
  await probe.register(helmet, {
    // Only answers that are pages have one, each its own.
    contentSecurityPolicy: false,
    // A browser that once saw it refuses plain HTTP for half a year: not for a development server.
    strictTransportSecurity: config.production ? { maxAge: 15_552_000 } : false,
    // What is public here may be shown by pages of any origin; who may read it is CORS's matter.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  })
  probe.get('/', async () => '')
  const { headers } = await probe.inject('/')
  await probe.close()
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_ANSWER.has(name)).map(([name, value]) => [name, String(value)]))
}
