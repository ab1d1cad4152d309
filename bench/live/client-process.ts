import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { Ledger, type Received } from './received.js'

// A process of subscribers: raw sockets that speak graphql-transport-ws, or, without a query, just listen.

/** Who subscribes to what. */
export interface Opening {
  url: string
  /** Absent for a server that sends by itself as soon as a socket is open. */
  query?: string
  variables?: Record<string, unknown>
  /** One socket each. */
  accessTokens: string[]
}

export type Question = { id: number } & (
  | { ask: 'open'; opening: Opening }
  | { ask: 'expect'; events: number }
  | { ask: 'received'; withinMs: number }
  | { ask: 'frames' }
  | { ask: 'close' }
)

/** Sockets being opened at once: more would wait in the listening queue of the system. */
const AT_ONCE = 64

let sockets: WebSocket[] = []
let ledger: Ledger | undefined
let complete = Promise.withResolvers<void>()
let failure: Error | undefined

async function open(opening: Opening): Promise<void> {
  const waiting = [...opening.accessTokens.entries()]
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) sockets[next[0]] = await subscribe(opening, ...next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** Resolves once the subscription truly follows. */
async function subscribe({ url, query, variables }: Opening, index: number, accessToken: string): Promise<WebSocket> {
  const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false, skipUTF8Validation: true })
  const ready = Promise.withResolvers<void>()
  const send = (message: object): void => socket.send(JSON.stringify(message))
  const onMessage = (frame: Buffer): void => {
    if (ledger) return ledger.take(index, frame)
    const text = frame.toString()
    if (text.includes('"connection_ack"')) send({ id: '1', type: 'subscribe', payload: { query, variables } })
    else if (text.includes('"LiveReady"')) ready.resolve()
    else ready.reject(new Error(text))
  }
  socket.on('message', onMessage)
  socket.on('error', ready.reject)
  socket.on('close', (code, reason) => {
    failure ??= new Error(`a socket was closed: ${code} ${reason.toString()}`)
    ready.reject(failure)
  })
  socket.on('open', () => (query === undefined ? ready.resolve() : send({ type: 'connection_init', payload: { authorization: `Bearer ${accessToken}` } })))
  await ready.promise
  return socket
}

function expect(events: number): void {
  complete = Promise.withResolvers()
  ledger = new Ledger(sockets.length, events, complete.resolve)
}

async function received(withinMs: number): Promise<Received> {
  await Promise.race([complete.promise, sleep(withinMs, undefined, { ref: false })])
  // What comes twice comes after all.
  await sleep(100)
  if (failure) throw failure
  return ledger!.result()
}

async function close(): Promise<void> {
  const closed = sockets.map((socket) => {
    socket.removeAllListeners('close')
    const ended = new Promise((resolve) => socket.once('close', resolve))
    socket.close()
    return ended
  })
  await Promise.all(closed)
  sockets = []
  ledger = undefined
}

function answer(question: Question): unknown {
  if (question.ask === 'open') return open(question.opening)
  if (question.ask === 'expect') return expect(question.events)
  if (question.ask === 'received') return received(question.withinMs)
  if (question.ask === 'frames') return ledger!.frames.map(String)
  return close()
}

process.on('message', (question: Question) => {
  const tell = (told: object): void => void process.send!({ id: question.id, ...told })
  void Promise.resolve()
    .then(() => answer(question))
    .then((result) => tell({ answer: result }), (error: unknown) => tell({ error: String(error) }))
})
process.on('disconnect', () => process.exit())
