import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { connectionOf } from '../support/raw-sockets.js'
import { until } from '../support/until.js'
import { LIMITS } from '../../src/limits/limits.js'

const api = startApi()
const open: WebSocket[] = []
afterEach(() => open.splice(0).forEach((socket) => socket.terminate()))

interface Message {
  id?: string
  type: string
  payload?: unknown
}

/** A raw socket, so that what a well-behaved client never sends can be sent. */
async function connect(options: { payload?: unknown; headers?: Record<string, string> } = {}) {
  const socket = new WebSocket(`${api.url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', { headers: options.headers })
  open.push(socket)
  const messages: Message[] = []
  const waiting: (() => void)[] = []
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)) as Message)
    waiting.splice(0).forEach((wake) => wake())
  })
  const next = async (fits: (message: Message) => boolean): Promise<Message> => {
    for (;;) {
      const found = messages.findIndex(fits)
      if (found >= 0) return messages.splice(found, 1)[0]!
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
  const send = (message: unknown) => socket.send(typeof message === 'string' ? message : JSON.stringify(message))
  await once(socket, 'open')
  send({ type: 'connection_init', payload: options.payload })
  return { socket, send, next }
}

const reasonOf = (message: Message): unknown => (message.payload as { extensions: { reason: string } }[])[0]?.extensions.reason

test('a page of another site is not let in, one of this host is', async () => {
  const foreign = new WebSocket(`${api.url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', { headers: { origin: 'https://evil.example' } })
  const [error] = (await once(foreign, 'error')) as [Error]
  expect(error.message).toMatch(/40[13]/)
  const { next } = await connect({ headers: { origin: api.url } })
  expect(await next((message) => message.type === 'connection_ack')).toBeTruthy()
})

test('a frame over the limit closes the socket as too big', async () => {
  const { socket, send, next } = await connect()
  await next((message) => message.type === 'connection_ack')
  send({ id: '1', type: 'subscribe', payload: { query: '{ __typename }', variables: { x: 'y'.repeat(LIMITS.bodyBytes) } } })
  const [code] = (await once(socket, 'close')) as [number]
  expect(code).toBe(1009)
})

test('more operations than the limit are refused one by one, and the others go on', async () => {
  const { id: trackId } = await make.track(api, await make.person(api))
  const { send, next } = await connect()
  await next((message) => message.type === 'connection_ack')
  for (let index = 0; index <= LIMITS.socketOperations; index += 1) {
    send({ id: String(index), type: 'subscribe', payload: { query: 'subscription ($id: ID!) { trackPlayed(trackId: $id) { playCount } }', variables: { id: trackId } } })
  }
  const refused = await next((message) => message.type === 'error')
  expect(refused.id).toBe(String(LIMITS.socketOperations))
  expect(reasonOf(refused)).toBe('TOO_MANY_OPERATIONS')
  expect(await next((message) => message.type === 'next' && message.id === '0')).toBeTruthy()
})

test.each(['Bearer a.b.c', 'Basic abc', 'nonsense'])('the token %p opens nothing', async (authorization) => {
  const { socket } = await connect({ payload: { authorization } })
  const [code, reason] = (await once(socket, 'close')) as [number, Buffer]
  expect([code, String(reason)]).toEqual([4401, 'INVALID_TOKEN'])
})

test.each(['this is not JSON', '{"type":"connection_ack"}', '{"type":"next","id":"1","payload":{}}'])('a message that is none of a client closes the socket with its code: %s', async (text) => {
  const { socket, send, next } = await connect()
  await next((message) => message.type === 'connection_ack')
  send(text)
  const [code] = (await once(socket, 'close')) as [number]
  expect(code).toBe(4400)
})

test('an operation before the handshake closes the socket', async () => {
  const socket = new WebSocket(`${api.url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws')
  open.push(socket)
  await once(socket, 'open')
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ __typename }' } }))
  const [code] = (await once(socket, 'close')) as [number]
  expect(code).toBe(4401)
})

test('a client that vanishes with answers under way is no fault of the server', async () => {
  const vanish = async (): Promise<void> => {
    const { socket, send, next } = await connect()
    await next((message) => message.type === 'connection_ack')
    for (let index = 0; index < 100; index += 1) send({ id: String(index), type: 'subscribe', payload: { query: '{ __type(name: "Query") { description fields { name description } } }' } })
    await next((message) => message.type === 'next')
    socket.terminate()
  }
  for (let round = 0; round < 5; round += 1) await vanish()
  await expect(connect().then(({ next }) => next((message) => message.type === 'connection_ack'))).resolves.toBeTruthy()
  expect(api.faults).toEqual([])
})

/** What the system takes for both ends, several times: a server that reads on takes all of it. */
const MOST_SENT = 64 * 1024 * 1024

test('whoever takes no answers is not read from any more, and is answered everything once they take it', async () => {
  const { socket, send, next } = await connect()
  await next((message) => message.type === 'connection_ack')
  const raw = connectionOf(socket)
  let [sent, answered] = [0, 0]
  socket.on('message', () => (answered += 1))
  raw.pause()
  for (let isHeldBack = false; !isHeldBack && raw.bytesWritten < MOST_SENT; isHeldBack = await staysAt(() => raw.writableLength)) {
    for (; raw.writableLength === 0; sent += 1) send({ type: 'ping', payload: { text: 'x'.repeat(1_000) } })
  }
  expect(raw.bytesWritten).toBeLessThan(MOST_SENT)
  raw.resume()
  await until('each to be answered', () => answered === sent)
})

async function staysAt(bytes: () => number): Promise<boolean> {
  const before = bytes()
  await sleep(200)
  return before > 0 && bytes() === before
}
