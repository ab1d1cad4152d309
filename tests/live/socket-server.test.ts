import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { jest } from '@jest/globals'
import { WebSocket } from 'ws'
import { SocketServer } from '../../src/http/socket-server.js'
import { connectionOf } from '../support/raw-sockets.js'
import { recordingLog } from '../support/recording-log.js'
import { until } from '../support/until.js'

/** As long as every socket is pinged once in. */
const A_PING_MS = 12_000
/** More than the system takes for both ends. */
const LONG = 'x'.repeat(24 * 1024 * 1024)

const server = createServer()
let sockets: SocketServer<object>
/** The server's end of the last socket opened. */
let opened: WebSocket

beforeAll(async () => {
  jest.useFakeTimers({ doNotFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask', 'Date', 'performance', 'hrtime'] })
  sockets = new SocketServer<object>(server, {
    protocol: {
      opened: (socket) => {
        socket.onMessage(async (text) => socket.send(text === 'long' ? LONG : text))
        return async () => undefined
      },
    },
    extraOf: (socket) => ({ socket: (opened = socket) }),
    admits: () => true,
    log: recordingLog().log,
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  await sockets.close()
  await new Promise((resolve) => void server.close(resolve))
  jest.useRealTimers()
})

async function connect(): Promise<{ socket: WebSocket; raw: Socket; end: WebSocket }> {
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, 'graphql-transport-ws')
  await once(socket, 'open')
  return { socket, raw: connectionOf(socket), end: opened }
}

test('a client that answers pings stays, one that answers none is gone by the second', async () => {
  const { socket, end } = await connect()
  for (let ping = 0; ping < 3; ping += 1) {
    const heard = once(end, 'pong')
    jest.advanceTimersByTime(A_PING_MS)
    await heard
  }
  expect(socket.readyState).toBe(WebSocket.OPEN)
  socket.pause()
  jest.advanceTimersByTime(2 * A_PING_MS)
  expect(end.readyState).not.toBe(WebSocket.OPEN)
  socket.terminate()
})

test('a client that is not read from stays, but not when it takes nothing for as long as two pings', async () => {
  const { socket, raw, end } = await connect()
  const connection = connectionOf(end)
  const answers: number[] = []
  socket.on('message', (data: Buffer) => answers.push(data.length))
  for (const isTaken of [true, false]) {
    raw.pause()
    socket.send('long')
    await until('it to wait', () => end.bufferedAmount > 0)
    socket.send('one thing more')
    await until('it not to be read from', () => end.isPaused)
    jest.advanceTimersByTime(3 * A_PING_MS)
    expect([end.readyState, connection.timeout]).toEqual([WebSocket.OPEN, 2 * A_PING_MS])
    if (!isTaken) break
    raw.resume()
    await until('all to be answered', () => answers.length === 2)
    await until('it to be read from again', () => !end.isPaused)
    expect([answers, connection.timeout]).toEqual([[LONG.length, 'one thing more'.length], 0])
  }
  // As Node does when nothing of what waits has left for that long.
  connection.emit('timeout')
  await until('it to be gone', () => end.readyState === WebSocket.CLOSED)
  socket.terminate()
})
