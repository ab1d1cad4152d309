import type { Socket } from 'node:net'
import { WebSocket } from 'ws'
import type { Sink } from '../../live/sink.js'
import { FEW_WAITING, MOST_WAITING, untilFewWait, waitingOn } from './waiting-bytes.js'

/**
 * One subscription of a socket. Answers are written to the socket itself: graphql-ws would encode each for every
 * subscriber anew. To graphql-ws it is a stream that yields nothing and ends when the subscription does.
 */
export class SocketSink implements Sink, AsyncIterableIterator<never> {
  leave: () => void = () => undefined
  private readonly head: string
  private readonly ended = Promise.withResolvers<IteratorResult<never>>()

  constructor(
    private readonly socket: WebSocket,
    private readonly connection: Socket,
    id: string,
  ) {
    this.head = `{"id":${JSON.stringify(id)},"type":"next","payload":`
    // Nobody may be waiting for the end yet when it fails.
    this.ended.promise.catch(() => undefined)
  }

  get isFull(): boolean {
    return waitingOn(this.socket) > MOST_WAITING
  }

  write(payload: string): void {
    if (!this.isOpen) return
    this.socket.send(`${this.head}${payload}}`)
    // What we hold back ourselves must not make the client seem too slow.
    if (this.connection.writableCorked > 0 && this.connection.writableLength > FEW_WAITING) {
      this.connection.uncork()
      this.connection.cork()
    }
  }

  together(write: () => void): void {
    this.connection.cork()
    try {
      write()
    } finally {
      this.connection.uncork()
    }
  }

  drained(): Promise<void> {
    return untilFewWait(() => waitingOn(this.socket))
  }

  fail(error: unknown): void {
    this.ended.reject(error)
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  next(): Promise<IteratorResult<never>> {
    return this.ended.promise
  }

  async return(): Promise<IteratorResult<never>> {
    this.leave()
    this.ended.resolve({ done: true, value: undefined })
    return this.ended.promise
  }

  private get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }
}
