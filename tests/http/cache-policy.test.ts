import { startApi } from '../support/api.js'
import { make } from '../support/make.js'

const api = startApi()

const get = (query: string, headers: Record<string, string> = {}) => fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`, { headers })
const cacheOf = async (query: string, headers: Record<string, string> = {}) => (await get(query, headers)).headers.get('cache-control')
const TRACKS = '{ tracks(first: 1) { nodes { title } } }'

test('what anybody may read may be kept by anybody for a moment', async () => {
  const reply = await get(TRACKS, { origin: 'http://localhost:3000' })
  expect(reply.headers.get('cache-control')).toBe('public, max-age=15, stale-while-revalidate=60')
  expect(reply.headers.get('etag')).toMatch(/^W\/"[\w-]+"$/)
  expect(reply.headers.get('vary')?.split(', ')).toEqual(expect.arrayContaining(['Origin', 'Authorization', 'Accept']))
})

test('whoever has the answer is not sent it again, until it changes', async () => {
  const ana = await make.person(api)
  const etag = (await get(TRACKS)).headers.get('etag')!
  const again = await get(TRACKS, { 'if-none-match': `"other", ${etag}` })
  expect([again.status, await again.text()]).toEqual([304, ''])
  await make.track(api, ana)
  expect((await get(TRACKS, { 'if-none-match': etag })).status).toBe(200)
})

test('fragments and several fields count, and the least of them decides', async () => {
  expect(await cacheOf('query { ...Some } fragment Some on Query { tracks(first: 1) { nodes { id } } __typename }')).toContain('max-age=15')
  expect(await cacheOf('{ tracks(first: 1) { nodes { id } } viewer { email } }')).toBe('private, no-store')
})

test('what is somebody\'s own, an error, a schema or a POST is kept by nobody', async () => {
  const ana = await make.person(api)
  expect(await cacheOf(TRACKS, { authorization: `Bearer ${ana.accessToken}` })).toBe('private, no-store')
  expect(await cacheOf('{ track(id: "7f7fa1a1-0000-7000-8000-000000000000") { id } }')).toMatch(/no-store/)
  expect(await cacheOf('{ nothing }')).toMatch(/no-store/)
  expect(await cacheOf('{ __typename }')).toBe('private, no-store')
  expect(await cacheOf('{ __schema { queryType { name } } }')).toBe('private, no-store')
  expect((await api.visitor.run(TRACKS)).headers.get('cache-control')).toBe('private, no-store')
})
