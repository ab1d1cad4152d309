import type { preParsingHookHandler } from 'fastify'

/**
 * Closes the connection of whoever has not sent all of a body by then. Node's own limit holds for the whole server,
 * where uploads may take their time.
 */
export const bodyDeadline = (seconds: number): preParsingHookHandler => (request, reply, payload, done) => {
  const timer = setTimeout(() => request.raw.destroy(), seconds * 1000)
  const arrived = (): void => clearTimeout(timer)
  payload.once('end', arrived).once('close', arrived)
  // A request that was answered before its body had come is never closed.
  reply.raw.once('close', arrived)
  done(null, payload)
}
