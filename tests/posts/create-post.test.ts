import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { NASTY_STRINGS } from '../support/nasty-strings.js'
import { publishing } from './publishing.js'

const api = startApi()
const { create, posted, read, remove, edit } = publishing(api)

let ana: Person
let ben: Person
beforeAll(async () => {
  ana = await make.person(api, { handle: 'ana' })
  ben = await make.person(api, { handle: 'ben.b' })
})

test('a post comes back with all that belongs to it', async () => {
  const track = await make.track(api, ana)
  const quoted = await posted(ben, 'Listen to this')
  const post = await posted(ana, { body: 'So good, @Ben.B. #LoFi #lofi #夜', trackId: track.id, imageUrls: ['https://img.example/1.png'], quotedPostId: quoted.id })
  expect(post).toMatchObject({
    body: 'So good, @Ben.B. #LoFi #lofi #夜', audience: 'PUBLIC', imageUrls: ['https://img.example/1.png'], isQuote: true, likeCount: 0, commentCount: 0,
    viewerHasLiked: false, author: { handle: 'ana' }, track: { id: track.id }, quotedPost: { id: quoted.id }, mentions: [{ handle: 'ben.b' }], editedAt: null,
  })
  expect(post.hashtags.map((tag) => tag.toLowerCase()).sort()).toEqual(['lofi', '夜'])
  expect((await read(null, quoted.id)).data!.post).toMatchObject({ quoteCount: 1 })
})

test('sent again it is the same post, also when sent many times at once; another under the same id is CLIENT_POST_ID_REUSED', async () => {
  const input = { clientPostId: randomUUID(), body: 'Only once' }
  const replies = await Promise.all(Array.from({ length: 10 }, () => create(ana, input)))
  for (const reply of replies) expect(reply).toSucceed()
  expect(new Set(replies.map((reply) => reply.data!.createPost!.id)).size).toBe(1)
  expect(await api.sql("select count(*)::int as count from posts where body = 'Only once'")).toEqual([{ count: 1 }])
  expect(await create(ana, { ...input, body: 'Twice' })).toFailWith('CLIENT_POST_ID_REUSED')
  expect(await create(ana, { ...input, audience: 'FOLLOWERS' })).toFailWith('CLIENT_POST_ID_REUSED')
  expect(await create(ben, input)).toSucceed()
})

test('once edited or deleted, its author is believed', async () => {
  const input = { clientPostId: randomUUID(), body: 'Before' }
  const { id } = await posted(ana, input)
  expect(await edit(ana, id, 'After')).toSucceed()
  expect((await create(ana, input)).data!.createPost).toMatchObject({ id, body: 'After' })
  expect(await remove(ana, id)).toSucceed()
  expect(await create(ana, input)).toFailWith('POST_NOT_FOUND')
})

test('a track, images or a quote need no text, and nothing at all is no post', async () => {
  const track = await make.track(api, ana)
  expect(await posted(ana, { body: null, trackId: track.id })).toMatchObject({ body: '' })
  expect(await create(ana, { body: null })).toFailWith('INVALID_INPUT')
})

test.each([
  ['blank', ' \n ', 'INVALID_INPUT'],
  ['4,001 characters', '👩‍👩‍👧'.repeat(4_001), 'INVALID_INPUT'],
  ['a NUL', 'a\0b', 'UNSTORABLE_TEXT'],
  ['half a surrogate pair', 'a\ud800b', 'UNSTORABLE_TEXT'],
  ['51 people', Array.from({ length: 51 }, (_, index) => `@person${index}x`).join(' '), 'INVALID_INPUT'],
  ['51 hashtags', Array.from({ length: 51 }, (_, index) => `#tag${index}x`).join(' '), 'INVALID_INPUT'],
  ['10,000 mentions', '@ben.b '.repeat(10_000), 'INVALID_INPUT'],
] as const)('a text of %s is refused', async (_what, body, reason) => {
  expect(await create(ana, { body })).toFailWith(reason)
})

test('4,000 characters as people see them are a post', async () => {
  expect(await posted(ana, '👩‍👩‍👧'.repeat(2_000))).toBeDefined()
  expect((await posted(ana, 'é'.repeat(4_000))).body).toHaveLength(4_000)
})

test('a track one cannot open and a post one cannot see do not exist', async () => {
  const hidden = await make.track(api, ben, { visibility: 'PRIVATE' })
  expect(await create(ana, { trackId: hidden.id })).toFailWith('TRACK_NOT_FOUND')
  const own = await posted(ben, { body: 'For me', audience: 'ONLY_ME' })
  expect(await create(ana, { quotedPostId: own.id })).toFailWith('POST_NOT_FOUND')
  expect(await create(ben, { quotedPostId: own.id })).toFailWith('POST_NOT_SHAREABLE')
  expect(await create(ana, { quotedPostId: randomUUID() })).toFailWith('POST_NOT_FOUND')
})

test('eleven images, no web address, and nobody signed in are refused', async () => {
  expect(await create(ana, { imageUrls: Array(11).fill('https://img.example/1.png') })).toFailWith('INVALID_INPUT')
  expect((await create(ana, { imageUrls: ['javascript:alert(1)'] })).errors![0]!.extensions!.code).toBe('BAD_USER_INPUT')
  expect(await create(null)).toFailWith('SIGN_IN_REQUIRED')
})

test('strings that break things come back as they were', async () => {
  for (const body of NASTY_STRINGS.filter((text) => text.trim() !== '').slice(0, 80)) {
    const reply = await create(ana, { body })
    if (!reply.errors) expect(reply.data!.createPost!.body).toBe(body)
    else expect(reply.errors[0]!.extensions!.code).toBe('BAD_USER_INPUT')
  }
  expect(api.faults).toEqual([])
})
