import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import helmet from 'helmet'
import type { Config } from '../config.js'

/**
 * Helmet's headers for this configuration. They are the same for every answer, and having helmet put them together
 * each time takes a tenth of the time of a small one: it does so once, for an answer nobody gets.
 */
export function securityHeaders(config: Config): Record<string, string> {
  const set = helmet({
    // Only answers that are pages have one, each its own.
    contentSecurityPolicy: false,
    // A browser that once saw it refuses plain HTTP for half a year: not for a development server.
    strictTransportSecurity: config.production ? { maxAge: 15_552_000 } : false,
    // What is public here may be shown by pages of any origin; who may read it is CORS's matter.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  })
  const request = new IncomingMessage(new Socket())
  const answer = new ServerResponse(request)
  set(request, answer, () => undefined)
  return Object.fromEntries(Object.entries(answer.getHeaders()).map(([name, value]) => [name, String(value)]))
}
