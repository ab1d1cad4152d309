import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'

/** What comes over a connection until it is closed, be it ended or reset. */
export function heardUntilClosed(socket: Socket): Promise<string> {
  let heard = ''
  socket.on('data', (chunk) => (heard += chunk.toString())).on('error', () => undefined)
  return new Promise((resolve) => socket.once('close', () => resolve(heard)))
}

/** The connection a socket of ws is carried by: paused, its client takes nothing, and ws knows nothing of it. */
export const connectionOf = (socket: WebSocket): Socket => (socket as unknown as { _socket: Socket })._socket
