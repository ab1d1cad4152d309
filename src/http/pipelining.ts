import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Closes the connection of whoever sends on and on without waiting for answers. Node reads and starts all there is
 * until answers wait to be sent: what is still being worked on would pile up without end, and hold up everybody else.
 */
export function limitPipelining(http: FastifyInstance, most: number): void {
  const unanswered = new WeakMap<Socket, number>()
  http.addHook('onRequest', ({ raw: { socket } }, reply, done) => {
    const count = (unanswered.get(socket) ?? 0) + 1
    if (count > most) {
      // More of them may have been read with this one: they come here too, and are not begun either.
      reply.hijack()
      socket.destroy()
      return
    }
    unanswered.set(socket, count)
    reply.raw.once('close', () => unanswered.set(socket, unanswered.get(socket)! - 1))
    done()
  })
}
