import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { LIMITS } from '../../src/limits/limits.js'
import { startApi } from '../support/api.js'
import { heardUntilClosed } from '../support/raw-sockets.js'

const api = startApi()

const json = { 'content-type': 'application/json' }
const send = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(api.url + path, init)
  const { errors } = (await response.json()) as { errors: { message: string; extensions: Record<string, unknown> }[] }
  return { status: response.status, headers: response.headers, extensions: errors[0]!.extensions }
}
const post = (body: string, headers: Record<string, string> = json) => send('/graphql', { method: 'POST', body, headers })

test('a body over the limit is PAYLOAD_TOO_LARGE', async () => {
  const { status, extensions } = await post(JSON.stringify({ query: `{ __typename } # ${'a'.repeat(300_000)}` }))
  expect(status).toBe(413)
  expect(extensions).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', reason: 'BODY_TOO_LARGE' })
})

test.each([
  ['JSON that is none', '{nope', 400],
  ['an empty body', '', 400],
  ['a batch', '[{"query":"{__typename}"}]', 400],
  ['a text', '"{__typename}"', 400],
  ['no document', '{}', 400],
  ['a document that is no text', '{"query":{"kind":"Document"}}', 400],
  ['variables that are no object', '{"query":"{__typename}","variables":"{}"}', 400],
  ['an operation name that is no text', '{"query":"{__typename}","operationName":7}', 400],
])('%s is a BAD_REQUEST', async (_what, body, wanted) => {
  const { status, extensions } = await post(body)
  expect(status).toBe(wanted)
  expect(extensions).toEqual({ code: 'BAD_REQUEST', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'a form of another site cannot post an operation: %s',
  async (type) => expect(await post('{"query":"{__typename}"}', { 'content-type': type })).toMatchObject({ status: 415, extensions: { code: 'BAD_REQUEST' } }),
)

test('a GET says what is wrong with its parts', async () => {
  expect(await send('/graphql?query=%7B__typename%7D&variables=nope')).toMatchObject({ status: 400, extensions: { code: 'BAD_REQUEST' } })
  expect(await send('/graphql?query=%7Ba%7D&query=%7Bb%7D')).toMatchObject({ status: 400, extensions: { code: 'BAD_REQUEST' } })
  expect(await send('/graphql')).toMatchObject({ status: 400, extensions: { code: 'BAD_REQUEST' } })
})

test('a mutation by GET is refused', async () => {
  const mutation = encodeURIComponent('mutation { signOut }')
  expect((await send(`/graphql?query=${mutation}`)).status).toBeGreaterThanOrEqual(400)
})

test('an answer nobody can read is not made', async () => {
  expect(await send('/graphql?query=%7B__typename%7D', { headers: { accept: 'text/html' } })).toMatchObject({ status: 406, extensions: { code: 'BAD_REQUEST' } })
})

test('other methods, other paths and broken ones are told in the same form', async () => {
  const put = await send('/graphql', { method: 'PUT' })
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST'])
  expect(await send('/nowhere')).toMatchObject({ status: 404, extensions: { code: 'NOT_FOUND' } })
  expect(await send('/%zz')).toMatchObject({ status: 400, extensions: { code: 'BAD_REQUEST' } })
})

test.each(['', 'a b', '[', '1.2.3.4.5'])('a Host header that is no host changes nothing: %p', async (host) => {
  const { port } = new URL(api.url)
  const request = get({ port, path: '/graphql?query=%7B__typename%7D&operationName=', headers: { host }, agent: false })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  expect(response.statusCode).toBe(200)
  expect(await text(response)).toContain('Query')
})

test('a client that gives up in the middle of a body is no fault of the server', async () => {
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{')
  await sleep(100)
  socket.destroy()
  // Nothing is answered that could be waited for.
  await sleep(200)
})

/** What a server answers to these very bytes. */
async function answerTo(bytes: string): Promise<{ status: number; answer: { errors: { extensions: object }[] } }> {
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1')
  socket.write(bytes)
  const answered = await text(socket)
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answered)![1]), answer: JSON.parse(answered.slice(answered.indexOf('\r\n\r\n'))) as never }
}

test.each([
  ['what is no HTTP', 'hello\r\n\r\n', 400],
  ['two lengths of one body', 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
  ['headers without end', `GET /graphql HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ['an address without end', `GET /graphql?query=${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
  ['what is expected besides', 'POST /graphql HTTP/1.1\r\nHost: a\r\nExpect: miracles\r\nContent-Length: 2\r\n\r\n{}', 417],
])('%s is told in the same form, and the connection ends', async (_what, bytes, wanted) => {
  const { status, answer } = await answerTo(bytes)
  expect([status, answer.errors[0]!.extensions]).toEqual([wanted, { code: 'BAD_REQUEST', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) }])
})

/** Requests sent one behind another, not waiting for answers, and how many were answered when the connection had ended or all of them were. */
async function pipelined(count: number): Promise<number> {
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1')
  const request = `GET /graphql?query=${encodeURIComponent('{ tracks(first: 1) { pageInfo { hasNextPage } } }')} HTTP/1.1\r\nhost: localhost\r\n`
  socket.write(`${`${request}\r\n`.repeat(count - 1)}${request}connection: close\r\n\r\n`)
  return (await heardUntilClosed(socket)).split('HTTP/1.1 200').length - 1
}

test('requests sent without waiting for answers are answered in order up to the limit; who sends more is cut off', async () => {
  expect(await pipelined(LIMITS.pipelinedRequests)).toBe(LIMITS.pipelinedRequests)
  expect(await pipelined(4 * LIMITS.pipelinedRequests)).toBeLessThan(4 * LIMITS.pipelinedRequests)
  // Whoever waits may send as many as there are.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (let count = 0; count <= LIMITS.pipelinedRequests; count += 1) {
    const [response] = (await once(get(`${api.url}/health/live`, { agent }), 'response')) as [IncomingMessage]
    expect([response.statusCode, (await text(response)).length > 0]).toEqual([200, true])
  }
  agent.destroy()
})

test('none of it is logged as a fault of the server', () => expect(api.faults).toEqual([]))
