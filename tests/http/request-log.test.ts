import { Writable } from 'node:stream'
import { pino, type Logger } from 'pino'
import { loadConfig } from '../../src/config.js'
import { createHttp } from '../../src/http/create-http.js'
import { Metrics } from '../../src/http/metrics.js'
import { logOptions } from '../../src/log.js'

const lines: Record<string, unknown>[] = []
const sink = new Writable({
  write: (chunk, _encoding, done) => {
    lines.push(JSON.parse(String(chunk)) as Record<string, unknown>)
    done()
  },
})
const log = pino(logOptions('info'), sink) as Logger

test('a request is one line: which, what became of it, how long it took, and nothing it carried', async () => {
  const config = loadConfig({ NODE_ENV: 'test', SECRET: 'x'.repeat(40) })
  const http = await createHttp(config, log, new Metrics())
  http.post('/graphql', (request, reply) => {
    request.operation = { name: 'SignIn', type: 'mutation', failed: true }
    return reply.send({})
  })
  const reply = await http.inject({ method: 'POST', url: '/graphql?token=seen', headers: { authorization: 'Bearer hidden' }, payload: { variables: { password: 'hunter2' } } })
  await http.close()
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({
    msg: 'request', requestId: reply.headers['x-request-id'], method: 'POST', route: '/graphql', operation: 'SignIn', type: 'mutation', failed: true, status: 200, ms: expect.any(Number),
  })
  expect(JSON.stringify(lines)).not.toMatch(/seen|hidden|hunter2/)
})

test('secrets are not written, however deep they sit', () => {
  log.info({ password: 'a', request: { headers: { authorization: 'b', cookie: 'c' } }, input: { newPassword: 'd', token: 'e' } }, 'said')
  expect(JSON.stringify(lines.at(-1))).not.toMatch(/"[a-e]"/)
  expect(lines.at(-1)).toMatchObject({ password: '[redacted]', msg: 'said' })
})
