import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Sink } from '../../live/sink.js'
import type { Connection } from '../open-connections.js'
import { MOST_WAITING, untilFewWait } from './waiting-bytes.js'

/** A proxy closes what is silent for long; a comment is not an event. A client that has not taken one by the next is taken for gone. */
const PING_MS = 12_000

/** One subscription as server-sent events, in the form of the GraphQL over SSE protocol (distinct connections mode). */
export class StreamSink extends EventEmitter implements Sink, Connection {
  private readonly timer: NodeJS.Timeout
  private isPinging = false

  /** `isResumable`: whether a client can come back to an event's cursor; then each carries it as its id. */
  constructor(
    private readonly response: ServerResponse,
    private readonly isResumable: boolean,
    private readonly formatted: (error: unknown) => object[],
  ) {
    super()
    this.timer = setInterval(() => this.ping(), PING_MS)
    this.timer.unref()
    response.once('close', () => {
      clearInterval(this.timer)
      this.emit('close')
    })
    response.write(':\n\n')
  }

  get isFull(): boolean {
    return this.waiting > MOST_WAITING
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

  drained(): Promise<void> {
    return untilFewWait(() => this.waiting)
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

  private get waiting(): number {
    return this.response.closed ? 0 : this.response.writableLength
  }

  /** Also while it ends: a client that takes nothing must not hold what waits for it for ever. */
  private ping(): void {
    if (this.isPinging) return void this.response.destroy()
    this.isPinging = true
    if (!this.response.writableEnded) this.response.write(':\n\n', () => (this.isPinging = false))
  }
}
