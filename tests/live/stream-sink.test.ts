import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { jest } from '@jest/globals'
import { StreamSink } from '../../src/http/live/stream-sink.js'
import { until } from '../support/until.js'

/** Longer than a ping may take to be sent. */
const TWO_PINGS_MS = 25_000

const server = createServer()
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => void server.close(resolve)))
beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask', 'Date', 'performance', 'hrtime'] }))
afterEach(() => void jest.useRealTimers())

/** An event stream and the client at its other end; what went wrong with it unheard would end the process. */
async function opened(): Promise<{ client: Socket; response: ServerResponse; sink: StreamSink; faults: unknown[] }> {
  const asked = once(server, 'request')
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  client.on('error', () => undefined).write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n')
  const [, response] = (await asked) as [unknown, ServerResponse]
  const faults: unknown[] = []
  response.on('error', (error) => faults.push(error))
  return { client, response, sink: new StreamSink(response, false, () => []), faults }
}

/** Writes until the client, who reads nothing, is too slow, and the system takes no more for it either. */
async function stall(client: Socket, sink: StreamSink): Promise<void> {
  client.pause()
  for (let wasFull = false; !wasFull || !sink.isFull; await new Promise((resolve) => setImmediate(resolve))) {
    wasFull = sink.isFull
    for (let count = 0; !sink.isFull && count < 64; count += 1) sink.write('"x"'.repeat(16_384))
  }
}

test('a slow reader leaves no listeners behind, however often it is waited for', async () => {
  const { client, response, sink } = await opened()
  client.resume()
  const counts = () => response.eventNames().map((name) => [name, response.listenerCount(name)])
  const before = counts()
  for (let time = 0; time < 3; time += 1) {
    await stall(client, sink)
    client.resume()
    await sink.drained()
    expect(sink.isFull).toBe(false)
  }
  expect(counts()).toEqual(before)
  client.destroy()
})

test('a stream that was ended while its client takes nothing is closed, and no fault of anybody', async () => {
  const { client, response, sink, faults } = await opened()
  await stall(client, sink)
  sink.complete()
  jest.advanceTimersByTime(TWO_PINGS_MS)
  await until('it to be closed', () => response.closed)
  expect(faults).toEqual([])
  client.destroy()
})

test('a client that takes nothing for two pings is gone, one that takes something is not', async () => {
  const { client, response, sink } = await opened()
  client.resume()
  for (let ping = 0; ping < 3; ping += 1) {
    jest.advanceTimersByTime(TWO_PINGS_MS / 2)
    await until('the ping to be sent', () => response.writableLength === 0)
  }
  expect(response.closed).toBe(false)
  await stall(client, sink)
  const drained = sink.drained()
  jest.advanceTimersByTime(TWO_PINGS_MS)
  await drained
  expect(response.closed).toBe(true)
})
