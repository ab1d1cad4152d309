import type { IncomingMessage, Server as HttpServer } from 'node:http'
import type { Socket } from 'node:net'
import { CloseCode, handleProtocols, type Server as ProtocolServer } from 'graphql-ws'
import { WebSocketServer, type WebSocket } from 'ws'
import { LIMITS } from '../limits/limits.js'
import type { Log } from '../log.js'
import { MOST_WAITING, untilFewWait, waitingOn } from './live/waiting-bytes.js'

/** A client that does not answer a ping by the next one is taken for gone: within 24 s. */
const PING_MS = 12_000
/** Parts the sockets are pinged in, one after another: ten thousand at once would hold up everything else. */
const PARTS = 12
const GOING_AWAY = 1001

export interface SocketServerOptions<Extra> {
  protocol: ProtocolServer<Extra>
  extraOf: (socket: WebSocket, request: IncomingMessage) => Extra
  admits: (origin: string | undefined, host: string | undefined) => boolean
  log: Log
}

/** Carries the graphql-transport-ws protocol over the sockets of /graphql, with one timer for all of them. */
export class SocketServer<Extra> {
  private readonly wss: WebSocketServer
  private readonly unheard = new WeakSet<WebSocket>()
  private readonly timer: NodeJS.Timeout
  private readonly parts = Array.from({ length: PARTS }, () => new Set<WebSocket>())
  private carried = 0
  private pinged = 0

  constructor(server: HttpServer, private readonly options: SocketServerOptions<Extra>) {
    this.wss = new WebSocketServer({
      // Given the HTTP server, it would report that one's failures as its own.
      noServer: true,
      path: '/graphql',
      maxPayload: LIMITS.bodyBytes,
      handleProtocols,
      verifyClient: ({ origin, req }: { origin?: string; req: IncomingMessage }) => options.admits(origin, req.headers.host),
    })
    server.on('upgrade', (request, socket, head) => this.wss.handleUpgrade(request, socket, head, (opened) => this.carry(opened, request)))
    this.timer = setInterval(() => this.pingNext(), PING_MS / PARTS)
    this.timer.unref()
  }

  get connections(): number {
    return this.wss.clients.size
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    for (const socket of this.wss.clients) socket.close(GOING_AWAY, 'Going away')
    await new Promise((resolve) => this.wss.close(resolve))
  }

  private carry(socket: WebSocket, request: IncomingMessage): void {
    // ws itself closes a socket whose client breaks the protocol or the frame limit, with the code that says so.
    socket.on('error', (error) => this.options.log.debug({ err: error }, 'socket broken'))
    socket.on('pong', () => this.unheard.delete(socket))
    request.socket.on('timeout', () => socket.terminate())
    const closed = this.options.protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on('message', (data) => {
            this.holdBack(socket, request.socket)
            receive(String(data)).catch((error: unknown) => this.fail(socket, error))
          }),
      },
      this.options.extraOf(socket, request),
    )
    const part = this.parts[(this.carried += 1) % PARTS]!
    part.add(socket)
    socket.once('close', (code, reason) => {
      part.delete(socket)
      void closed(code, String(reason))
    })
  }

  private fail(socket: WebSocket, error: unknown): void {
    if (isUnexpected(error)) return socket.close(CloseCode.BadRequest, 'Invalid message received')
    this.options.log.error({ err: error }, 'socket: message failed')
    socket.close(CloseCode.InternalServerError, 'Internal server error')
  }

  /**
   * Reads on only once a client has taken what it asked for: what each message is answered with would pile up. (Pongs ws
   * counts itself.) Meanwhile it cannot be heard: it is there for as long as it takes any of it.
   */
  private holdBack(socket: WebSocket, connection: Socket): void {
    if (socket.isPaused || waitingOn(socket) <= MOST_WAITING) return
    socket.pause()
    connection.setTimeout(2 * PING_MS)
    void untilFewWait(() => waitingOn(socket)).then(() => {
      connection.setTimeout(0)
      this.unheard.delete(socket)
      socket.resume()
    })
  }

  private pingNext(): void {
    for (const socket of this.parts[(this.pinged += 1) % PARTS]!) {
      if (socket.isPaused) continue
      if (this.unheard.has(socket)) socket.terminate()
      this.unheard.add(socket)
      socket.ping()
    }
  }
}

/** A message only a server sends: graphql-ws throws it as if the fault were ours. */
const isUnexpected = (error: unknown): boolean => error instanceof Error && error.message.startsWith('Unexpected message of type')

/**
 * Resolves when the text has been handed to the system, which is what keeps a fast source from a slow client; or when it
 * cannot be: a client that is gone is no fault of ours, and its socket closes by itself.
 */
function send(socket: WebSocket, text: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve()
  return new Promise((resolve) => {
    socket.send(text, () => resolve())
  })
}
