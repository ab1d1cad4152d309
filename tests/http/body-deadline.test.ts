import { connect, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import Fastify from 'fastify'
import { bodyDeadline } from '../../src/http/body-deadline.js'
import { startApi } from '../support/api.js'
import { heardUntilClosed } from '../support/raw-sockets.js'

const api = startApi()

/** What comes back for a body of ten bytes, sent one by one with a pause between them. */
async function trickle(port: number, pauseMs: number): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const answered = heardUntilClosed(socket)
  socket.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n')
  for (const byte of '{"a":"bc"}') {
    if (!socket.writable) break
    socket.write(byte)
    await sleep(pauseMs)
  }
  return answered
}

test('whoever takes too long over a body is cut off, and nobody else', async () => {
  for (const [seconds, answer] of [[60, '{"a":"bc"}'], [0.3, '']] as const) {
    const http = Fastify()
    http.post('/graphql', { preParsing: bodyDeadline(seconds) }, async ({ body }) => body)
    await http.listen({ port: 0, host: '127.0.0.1' })
    const said = await trickle((http.server.address() as AddressInfo).port, 100)
    expect(said.split('\r\n').at(-1)).toBe(answer)
    await http.close()
  }
})

test('a body that is slow but there in time is answered by the API', async () => {
  expect(await trickle(Number(new URL(api.url).port), 10)).toContain('400 Bad Request')
})
