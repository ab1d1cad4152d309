import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { startApi } from '../support/api.js'
import { newcomer, post, SIGN_UP } from './account.js'

const api = startApi()

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { sessionId accessToken refreshToken } }'
const REFRESH = 'mutation { refreshSession { sessionId accessToken refreshToken } }'

type Jar = Record<string, string>
const jarOf = (headers: Headers): Jar =>
  Object.fromEntries(headers.getSetCookie().map((line) => line.split(';')[0]!.split(/=(.*)/s).slice(0, 2) as [string, string]))
const sent = (jar: Jar) => ({ cookie: Object.entries(jar).map(([name, value]) => `${name}=${value}`).join('; ') })

async function signedIn() {
  const ana = newcomer()
  await api.visitor.run(SIGN_UP, { input: ana })
  const reply = await post(api.url, SIGN_IN, { variables: { input: { email: ana.email, password: ana.password, transport: 'COOKIE' } } })
  return { ana, reply, jar: jarOf(reply.headers) }
}

test('the tokens go into cookies no script can read, and not into the answer', async () => {
  const { reply } = await signedIn()
  expect(reply.body.data?.signIn).toMatchObject({ accessToken: null, refreshToken: null })
  const [access, refresh] = reply.headers.getSetCookie()
  expect(access).toMatch(/^polyphony_access=.+; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/)
  expect(refresh).toMatch(/^polyphony_refresh=.+; Path=\/graphql; Expires=.+; HttpOnly; SameSite=Lax$/)
})

test('the cookie signs a POST in, but not a GET that any page could send', async () => {
  const { ana, jar } = await signedIn()
  expect((await post(api.url, '{ viewer { email } }', { headers: sent(jar) })).body.data).toEqual({ viewer: { email: ana.email } })
  const get = await fetch(`${api.url}/graphql?query=${encodeURIComponent('{ viewer { email } }')}`, { headers: sent(jar) })
  expect(await get.json()).toEqual({ data: { viewer: null } })
})

test('a browser refreshes with its cookie alone, an outdated access cookie notwithstanding', async () => {
  const { jar } = await signedIn()
  const reply = await post(api.url, REFRESH, { headers: sent({ ...jar, polyphony_access: 'outdated' }) })
  expect(reply.body.data?.refreshSession).toMatchObject({ accessToken: null, refreshToken: null })
  const renewed = jarOf(reply.headers)
  expect(renewed.polyphony_refresh).not.toBe(jar.polyphony_refresh)
  expect((await post(api.url, '{ viewer { email } }', { headers: sent(renewed) })).body.data?.viewer).not.toBeNull()
})

test('a refresh cookie that is good for nothing is removed', async () => {
  const reply = await post(api.url, REFRESH, { headers: sent({ polyphony_refresh: 'spent long ago' }) })
  expect(reply.body.errors?.[0]?.extensions.reason).toBe('REFRESH_TOKEN_INVALID')
  expect(jarOf(reply.headers)).toEqual({ polyphony_access: '', polyphony_refresh: '' })
  expect((await post(api.url, REFRESH)).body.errors?.[0]?.extensions.reason).toBe('REFRESH_TOKEN_INVALID')
})

test('signing out removes the cookies', async () => {
  const { jar } = await signedIn()
  const reply = await post(api.url, 'mutation { signOut { count } }', { headers: sent(jar) })
  expect(reply.body.data?.signOut).toEqual({ count: 1 })
  expect(jarOf(reply.headers)).toEqual({ polyphony_access: '', polyphony_refresh: '' })
  expect((await post(api.url, '{ viewer { email } }', { headers: sent(jar) })).body.errors?.[0]?.extensions.reason).toBe('SESSION_ENDED')
})

/** One operation over a WebSocket whose upgrade carries these headers, as a browser's would. */
async function overSocket(headers: Record<string, string>, query: string) {
  class WithHeaders extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers })
    }
  }
  const client = createClient({ url: `${api.url.replace('http', 'ws')}/graphql`, webSocketImpl: WithHeaders, retryAttempts: 0 })
  const answer = await client.iterate({ query }).next()
  await client.dispose()
  return answer.value as { data?: Record<string, unknown> | null; errors?: { extensions: { reason?: string } }[] }
}

test("a browser's WebSocket is signed in by its cookie, from pages that may talk to us alone", async () => {
  const { ana, jar } = await signedIn()
  expect((await overSocket({ ...sent(jar), origin: api.url }, '{ viewer { email } }')).data).toEqual({ viewer: { email: ana.email } })
  expect((await overSocket(sent({ polyphony_access: 'outdated' }), '{ viewer { email } }')).data).toEqual({ viewer: null })
  await expect(overSocket({ ...sent(jar), origin: 'https://elsewhere.example' }, '{ viewer { email } }')).rejects.toBeDefined()
})

test('a WebSocket cannot set cookies, and says so', async () => {
  const { email, password } = newcomer()
  const signIn = `mutation { signIn(input: {email: "${email}", password: "${password}", transport: COOKIE}) { sessionId } }`
  expect((await overSocket({}, signIn)).errors?.[0]?.extensions.reason).toBe('COOKIES_UNAVAILABLE')
})
