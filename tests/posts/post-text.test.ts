import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { publishing } from './publishing.js'

const api = startApi()
const { create, posted, read, edit, comment, commented, readComment } = publishing(api)

let ana: Person
let ben: Person
beforeAll(async () => {
  ana = await make.person(api, { handle: 'ana' })
  ben = await make.person(api, { handle: 'ben' })
})
afterAll(() => expect(api.faults).toEqual([]))

const distinct = (count: number, sign: string): string => Array.from({ length: count }, (_, index) => `${sign}a${index.toString().padStart(2, '0')}x`).join(' ')
const toldOf = async (postId: string): Promise<number> =>
  Number((await api.sql("select count(*) from notification_actors a join notifications n on n.id = a.notification_id where n.kind = 'MENTIONED' and n.subject_id = $1", [postId]))[0]!.count)

test('10,000 mentions are too long a text, and say so', async () => {
  for (const reply of [await create(ana, { body: '@ben '.repeat(10_000) }), await edit(ana, (await posted(ana)).id, distinct(10_000, '@'))]) {
    expect(reply).toFailWith('INVALID_INPUT')
    expect(reply.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.body', message: '1 to 4000 characters, and not blank' }] })
  }
})

test('the 800 mentions that fit in are one person told once', async () => {
  const body = '@ben '.repeat(800)
  expect(body).toHaveLength(4_000)
  const post = await posted(ana, body)
  expect(post).toMatchObject({ body, mentions: [{ handle: 'ben' }] })
  expect(await api.sql('select user_id from mentions where post_id = $1', [post.id])).toEqual([{ user_id: ben.userId }])
  expect(await toldOf(post.id)).toBe(1)
  expect(await create(ana, { body: `${body}@` })).toFailWith('INVALID_INPUT')
})

test('50 different people and 50 different hashtags are named, 51 of either are refused everywhere', async () => {
  const post = await posted(ana, `${distinct(49, '@')} @ben ${distinct(50, '#')}`)
  expect(post.hashtags).toHaveLength(50)
  expect(post.mentions).toEqual([{ handle: 'ben' }])
  for (const [sign, message] of [['@', 'at most 50 mentions'], ['#', 'at most 50 hashtags']] as const) {
    for (const reply of [await create(ana, { body: distinct(51, sign) }), await edit(ana, post.id, distinct(51, sign))]) {
      expect(reply).toFailWith('INVALID_INPUT')
      expect(reply.errors![0]!.extensions!.fields).toEqual([{ path: 'input.body', message }])
    }
  }
  expect(await comment(ana, post.id, { body: distinct(51, '@') })).toFailWith('INVALID_INPUT')
  expect((await read(ana, post.id)).data!.post).toMatchObject({ body: post.body })
})

test('a post is found under what people take for its hashtags, and a word of 4,000 letters is none', async () => {
  const { id } = await posted(ben, 'So ＃ＬｉｖｅＳｅｓｓｉｏｎ, #خانه\u200cها https://beats.example/#anchor')
  const under = async (hashtag: string) => (await api.visitor.run<{ hashtagPosts: { nodes: { id: string }[] } }, object>(
    'query ($hashtag: String!) { hashtagPosts(hashtag: $hashtag) { nodes { id } } }', { hashtag })).data!.hashtagPosts.nodes.map((post) => post.id)
  for (const hashtag of ['livesession', '#LIVESESSION', '＃LiveSession', 'خانهها']) expect(await under(hashtag)).toEqual([id])
  for (const hashtag of ['anchor', '', '#', 'x'.repeat(10_000)]) expect(await under(hashtag)).toEqual([])
  for (const body of [`#${'a'.repeat(3_999)}`, `#${'ﷺ'.repeat(300)}`, `#a${'\u0301'.repeat(10_000)}`]) expect(await posted(ben, body)).toMatchObject({ body, hashtags: [] })
})

test('where a handle stands in a text decides whom it names', async () => {
  expect((await posted(ana, 'Thanks @ben. Write to x@ben or https://beats.example/@ben')).mentions).toEqual([{ handle: 'ben' }])
  for (const body of ['x@ben', 'https://beats.example/@ben', '@ben@social.example', '@benя', '@ben_']) expect(await posted(ana, body)).toMatchObject({ body, mentions: [] })
  expect(await posted(ana, '今夜は＠BENさんと🎧@ben🎶')).toMatchObject({ mentions: [{ handle: 'ben' }] })
})

/** Each as text before and after a mention and a hashtag, which they neither hide nor break unless they join words. */
const HOSTILE: [string, string][] = [
  ['zero-width characters', '\u200b\u200c\u200d\u2060\ufeff'], ['bidirectional controls', '\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u202c\u2069\u200e\u200f'],
  ['control characters', '\u0001\u0008\u000b\u001b[2J\u007f\u0085'], ['line and paragraph separators', '\r\n\u2028\u2029'], ['characters of four bytes', '𠮷🎵👩‍👩‍👧‍👦\u{10fffd}'],
  ['non-characters', '\ufffe\uffff\u{1ffff}'], ['private characters and the replacement', '\ue000\ufffd'], ['tags nobody sees', '\u{e0041}\u{e007f}'], ['marks in a heap', `a${'\u0300\u036f'.repeat(200)}`],
  ['decomposed and composed', 'e\u0301é Å\u212b ﬁ'], ['markup', '<script>alert(1)</script>&lt;&#64;ana'], ['SQL', "'; drop table posts; -- $$ \\' %s"], ['JSON and escapes', '{"a":"\\u0000\\ud800"}\\0\\x00'],
  ['templates', '${1}{{7*7}}#{x}<%= y %>'], ['spaces of many widths', '\u00a0\u2003\u3000\u180e\t'], ['Arabic ligatures and fillers', '﷽ﷺ\u3164\uffa0\u115f'], ['one emoji of many', '🏴\u{e0067}\u{e0062}\u{e007f}#️⃣1️⃣'],
]

test.each(HOSTILE)('%s come back byte for byte, after an edit and in a comment too', async (_what, text) => {
  const body = `${text} @ben ${text}\n#synth ${text}`
  const post = await posted(ana, body)
  expect(post).toMatchObject({ body, mentions: [{ handle: 'ben' }] })
  expect(post.hashtags).toContain('synth')
  expect((await read(null, post.id)).data!.post!.body).toBe(body)
  expect((await edit(ana, post.id, text + body)).data!.editPost!.body).toBe(text + body)
  const { id } = await commented(ana, post.id, { body })
  expect((await readComment(null, id)).data!.comment!.body).toBe(body)
})

test.each([
  ['a NUL', 'a\0b'], ['a NUL in a handle', '@be\0n'], ['a NUL at the end', 'a\0'], ['half a pair', 'a\ud83d'], ['the other half', '\udfb5a'], ['a pair the wrong way round', '\udfb5\ud83c'],
  ['half a pair in a hashtag', '#a\ud83d b'], ['half a pair before a mark', '\ud83d\u0301'],
])('%s is refused everywhere as UNSTORABLE_TEXT', async (_what, body) => {
  const { id } = await posted(ana)
  for (const reply of [await create(ana, { body }), await edit(ana, id, body), await comment(ana, id, { body })]) {
    expect(reply).toFailWith('UNSTORABLE_TEXT')
    expect(reply.errors![0]!.extensions!.code).toBe('BAD_USER_INPUT')
  }
  expect((await read(ana, id)).data!.post).toMatchObject({ body: 'A post', commentCount: 0 })
})

test.each([['nothing', ''], ['spaces', ' \u3000\u00a0\ufeff\n'], ['4,001 characters', 'a'.repeat(4_001)], ['20,001 code units', `a${'\u0301'.repeat(20_000)}`]])(
  'a text of %s is refused as INVALID_INPUT', async (_what, body) => {
    expect(await create(ana, { body })).toFailWith('INVALID_INPUT')
    expect(await edit(ana, (await posted(ana)).id, body)).toFailWith('INVALID_INPUT')
  })
