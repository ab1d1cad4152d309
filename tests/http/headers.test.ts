import { generateKeyPairSync } from 'node:crypto'
import { newMessageKey } from '../../src/encryption/read-keyring.js'
import { startApi } from '../support/api.js'

const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const development = startApi()
const production = startApi({ NODE_ENV: 'production', JWT_PRIVATE_KEY: key, MESSAGE_KEYS: newMessageKey(), ALLOWED_ORIGINS: 'https://app.example' })

const headersFor = async (url: string, origin: string) =>
  (await fetch(`${url}/graphql`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } })).headers

test('a page of an allowed origin may call, with its cookies', async () => {
  const headers = await headersFor(production.url, 'https://app.example')
  expect(headers.get('access-control-allow-origin')).toBe('https://app.example')
  expect(headers.get('access-control-allow-credentials')).toBe('true')
})

test.each(['https://evil.example', 'https://app.example.evil.example', 'http://app.example', 'null'])('a page of %s may not', async (origin) => {
  expect((await headersFor(production.url, origin)).get('access-control-allow-origin')).toBeNull()
})

test('what pages of other origins may read is told to them alone, and caches are told that it differs', async () => {
  const to = async (origin?: string) => (await fetch(`${production.url}/graphql?query=%7B__typename%7D`, { headers: origin ? { origin } : {} })).headers
  const [page, other] = [await to('https://app.example'), await to()]
  expect([page.get('access-control-expose-headers'), page.get('vary')]).toEqual([expect.stringContaining('ratelimit-remaining'), expect.stringMatching(/origin/i)])
  expect([other.get('access-control-expose-headers'), other.get('access-control-allow-credentials'), other.get('vary')]).toEqual([null, null, expect.stringMatching(/origin/i)])
  expect((await fetch(`${production.url}/graphql`, { method: 'OPTIONS' })).status).toBe(405)
})

test('in development this machine and Apollo Sandbox may call', async () => {
  for (const origin of ['http://localhost:5173', 'https://studio.apollographql.com']) {
    expect((await headersFor(development.url, origin)).get('access-control-allow-origin')).toBe(origin)
  }
})

test('only production makes browsers insist on HTTPS', async () => {
  expect((await fetch(`${production.url}/health/live`)).headers.get('strict-transport-security')).toMatch(/max-age=15552000/)
  expect((await fetch(`${development.url}/health/live`)).headers.get('strict-transport-security')).toBeNull()
})

test('every answer names its request and guesses no content type', async () => {
  const { headers } = await fetch(`${production.url}/nowhere`)
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('production has no pages to try things with', async () => {
  for (const path of ['/', '/graphiql', '/sandbox', '/graphiql/static/ruru.js']) expect((await fetch(production.url + path)).status).toBe(404)
})

test('development has, each with a policy that lets no other script run', async () => {
  for (const path of ['/', '/graphiql', '/sandbox']) {
    const page = await fetch(development.url + path)
    expect(page.status).toBe(200)
    const policy = page.headers.get('content-security-policy')!
    expect(policy).toMatch(/default-src 'none'; script-src 'self'( 'sha256-|;)/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  }
})

test('GraphiQL needs nothing of the internet', async () => {
  const html = await (await fetch(`${development.url}/graphiql`)).text()
  expect(html.match(/https?:\/\/[^"' ]+/g) ?? []).toEqual([])
  for (const [, asset] of html.matchAll(/(?:href|src|from )=?"(\/graphiql\/static\/[^"]+)"/g)) expect((await fetch(development.url + asset)).status).toBe(200)
})
