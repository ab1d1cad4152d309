import { connect, type ClientHttp2Session, type ClientHttp2Stream } from 'node:http2'
import { RetryLater } from '../delivery-faults.js'

/** A connection not used for so long is asked whether it is still there. */
const IDLE_MS = 30_000
const PING_MS = 3_000

/** One HTTP/2 connection that is kept, and made anew when it is gone. */
export class KeptSession {
  private current: Promise<ClientHttp2Session> | undefined
  private usedAt = 0
  /** The last stream a session that was told to go away has looked at. */
  private readonly lastLookedAt = new WeakMap<ClientHttp2Session, number>()

  constructor(
    private readonly url: string,
    private readonly connectMs: number,
  ) {}

  /** @throws RetryLater when there is no connection. */
  async get(): Promise<ClientHttp2Session> {
    const isIdle = Date.now() - this.usedAt > IDLE_MS
    this.usedAt = Date.now()
    const opening = (this.current ??= this.open())
    const session = await opening
    if (isUsable(session) && (!isIdle || (await answersPing(session)))) return session
    // Whoever comes first makes the new one, the others wait for the same.
    this.forget(opening)
    return (this.current ??= this.open())
  }

  /** Has the connection looked at before it is used again: something on it was not answered. */
  doubt(): void {
    this.usedAt = 0
  }

  /** Whether the other end said, going away, that it has not looked at this. */
  hasLeftOut(session: ClientHttp2Session, stream: ClientHttp2Stream): boolean {
    const last = this.lastLookedAt.get(session)
    return last !== undefined && stream.id !== undefined && stream.id > last
  }

  close(): void {
    void this.current?.then((session) => session.close(), () => undefined)
    this.current = undefined
  }

  private open(): Promise<ClientHttp2Session> {
    const opening = new Promise<ClientHttp2Session>((resolve, reject) => {
      const session = connect(this.url)
      const gone = () => this.forget(opening)
      const timer = setTimeout(() => session.destroy(new Error(`no connection in ${this.connectMs} ms`)), this.connectMs)
      session.once('connect', () => resolve(session))
      session.on('goaway', (_code, last) => {
        this.lastLookedAt.set(session, last)
        gone()
      })
      session.on('error', (error: Error) => reject(new RetryLater(error.message)))
      session.once('close', () => {
        clearTimeout(timer)
        gone()
        reject(new RetryLater('the connection was closed'))
      })
      session.once('connect', () => clearTimeout(timer))
    })
    // Its failure is told to whoever waits for it.
    opening.catch(() => this.forget(opening))
    return opening
  }

  private forget(opening: Promise<ClientHttp2Session>): void {
    if (this.current === opening) this.current = undefined
  }
}

const isUsable = (session: ClientHttp2Session): boolean => !session.closed && !session.destroyed

/** One that does not is ended, with whatever still waits on it. */
const answersPing = (session: ClientHttp2Session): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => session.destroy(new Error('the connection is dead')), PING_MS)
    session.ping((error) => {
      clearTimeout(timer)
      resolve(!error)
    })
  })
