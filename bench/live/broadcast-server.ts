import { createServer, type IncomingMessage } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import { WebSocketServer } from 'ws'
import { now } from './clock.js'

// The yardstick of the fan-out: a bare `ws` server that has the finished frames in its hands and writes them to every
// socket, an event after the other. POST / with the frames as JSON answers with the moment it began.

const { port } = JSON.parse(process.argv[2]!) as { port: number }

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

async function broadcast(frames: string[]): Promise<number> {
  const startedAt = now()
  for (const frame of frames) {
    for (const socket of sockets.clients) socket.send(frame)
    await turn()
  }
  return startedAt
}

const server = createServer((request, response) => {
  void bodyOf(request)
    .then((body) => (body === '' ? 0 : broadcast(JSON.parse(body) as string[])))
    .then((startedAt) => response.end(String(startedAt)), (error: unknown) => response.writeHead(500).end(String(error)))
})
const sockets = new WebSocketServer({ server })
server.listen(port, '127.0.0.1')

process.on('SIGTERM', () => process.exit(0))
