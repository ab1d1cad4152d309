import { EventEmitter, once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Sink } from '../../live/sink.js'
import type { Connection } from '../open-connections.js'
import { MOST_WAITING } from './socket-sink.js'

/** A proxy closes what is silent for long; a comment is not an event. */
const PING_MS = 12_000

/** One subscription as server-sent events, in the form of the GraphQL over SSE protocol (distinct connections mode). */
export class StreamSink extends EventEmitter implements Sink, Connection {
  private readonly timer: NodeJS.Timeout

  /** `isResumable`: whether a client can come back to an event's cursor; then each carries it as its id. */
  constructor(
    private readonly response: ServerResponse,
    private readonly isResumable: boolean,
    private readonly formatted: (error: unknown) => object[],
  ) {
    super()
    this.timer = setInterval(() => response.write(':\n\n'), PING_MS)
    this.timer.unref()
    response.once('close', () => {
      clearInterval(this.timer)
      this.emit('close')
    })
    response.write(':\n\n')
  }

  get isFull(): boolean {
    return this.response.writableLength > MOST_WAITING
  }

  write(payload: string, cursor?: string): void {
    if (this.response.writableEnded) return
    const id = this.isResumable && cursor !== undefined ? `id: ${cursor}\n` : ''
    // JSON holds no line break, so one data line holds it all.
    this.response.write(`event: next\n${id}data: ${payload}\n\n`)
  }

  /** Each is written by itself: `isFull` counts what is held back. */
  together(write: () => void): void {
    write()
  }

  async drained(): Promise<void> {
    if (this.response.writableNeedDrain && !this.response.closed) await Promise.race([once(this.response, 'drain'), once(this.response, 'close')])
  }

  fail(error: unknown): void {
    this.write(JSON.stringify({ errors: this.formatted(error) }))
    this.complete()
  }

  complete(): void {
    if (!this.response.writableEnded) this.response.end('event: complete\ndata: \n\n')
  }

  /** As a socket would be closed; here the reason is an error like any other. */
  close(_code: number, reason: string): void {
    this.emit('ended', reason)
  }
}
