import { randomUUID } from 'node:crypto'
import { getNamedType, isLeafType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql'
import { PERMISSIONS } from '../../src/permissions/permissions.js'
import { describedSchema } from '../../src/schema.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { answersTwice } from '../support/written.js'

const api = startApi()
let [ana, ben]: Person[] = []
let conversation: { id: string }

/** What JSON has to escape, and what it has not. */
const ODD = 'say "hé" \\ \t\n\u007f\u2028 <b>%$& 東京 🎧 \\u0000'

beforeAll(async () => {
  ;[ana, ben] = [await make.person(api, { handle: 'ana' }), await make.person(api, { handle: 'ben', displayName: 'B "e" \\n' })]
  await api.sql("update profiles set avatar_url = 'https://pictures.example/ben.png' where handle = 'ben'")
  const tracks = [
    await make.track(api, ben, { title: ODD, artist: 'Trio', genre: 'jazz', durationMs: 1, tempoBpm: 120.5, popularity: 100 }),
    await make.track(api, ben, { title: 'take', releaseDate: '1998-05-01', releasePrecision: 'month', visibility: 'UNLISTED' }),
    await make.track(api, ben, { title: 'take two', visibility: 'PRIVATE' }),
  ]
  for (let count = 0; count < 12; count += 1) await make.track(api, ben, { title: `take ${count}`, tempoBpm: 100 / (count + 1), releaseDate: '2001-01-01', releasePrecision: 'year' })
  expect(await api.as(ana).run(`mutation { followUser(input: { userId: "${ben.userId}" }) { id } }`)).toSucceed()
  conversation = await make.conversation(api, [ana, ben], { title: 'Talk' })
  for (const body of [ODD, 'second', ODD, 'fourth']) await make.message(api, ben, conversation, { body })
  await api.sql('update messages set body = null, deleted_at = now() where seq = 2')
  const bodies = ['take #one', ODD, 'take', 'take']
  for (const [index, body] of bodies.entries()) {
    const input = { clientPostId: randomUUID(), body, ...(tracks[index] && { trackId: tracks[index].id }), ...(index === 0 && { imageUrls: ['https://pictures.example/1.png?a="b"'] }) }
    const post = await api.as(ben).run<{ createPost: { id: string } }, object>('mutation ($input: CreatePostInput!) { createPost(input: $input) { id } }', { input })
    if (index === 3) expect(await api.as(ben).run(`mutation { repost(input: { postId: "${post.data!.createPost.id}" }) { id } likePost(input: { postId: "${post.data!.createPost.id}" }) { id } }`)).toSucceed()
  }
})

const schema: GraphQLSchema = describedSchema()
/** Every field of a type that holds a value of its own and has no resolver, and these objects. */
function everything(name: string, objects: Record<string, string> = {}): string {
  const fields = Object.values((schema.getType(name) as GraphQLObjectType).getFields())
  const leaves = fields.filter(({ type, resolve, args }) => isLeafType(getNamedType(type)) && !resolve && args.length === 0).map(({ name: field }) => field)
  return ['__typename', ...leaves, ...Object.entries(objects).map(([field, of]) => `${field} { ${of} }`)].join(' ')
}
const USER = everything('User')
const TRACK = everything('Track', { owner: USER })
const POST = everything('Post', { author: USER, track: TRACK })
const MESSAGE = everything('Message', { sender: USER }).replace(/$/, ' body readByCount')
const ITEM = `id __typename post { ${POST} } repostedBy { ${USER} }`
const PAGE = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'

const written = answersTwice(api)
const twice = (query: string, person: Person | null = ana!): ReturnType<typeof written> => written(query, person)

const WRITTEN: [list: string, fields: () => string][] = [
  ...['', '(first: 3)', '(last: 2)', '(sort: TITLE, first: 100)', '(sort: PLAY_COUNT)', '(sort: POPULARITY, filter: { genre: "jazz" })', '(filter: { genre: "none" })']
    .map((given): [string, () => string] => [`tracks${given}`, () => TRACK]),
  ['searchTracks(query: "take", first: 2)', () => TRACK],
  ['homeFeed(first: 2)', () => ITEM],
  ['homeFeed', () => ITEM],
  ['profilePosts(userId: "BEN")', () => ITEM],
  ['discover', () => POST],
  ['forYou', () => POST],
  ['posts', () => POST],
  ['searchPosts(query: "take")', () => POST],
  ['messages(conversationId: "TALK", last: 3)', () => MESSAGE],
  ['messages(conversationId: "TALK")', () => MESSAGE],
  ['messages(conversationId: "TALK", first: 1)', () => 'body'],
  ['hashtagPosts(hashtag: "one")', () => POST],
]

test.each(WRITTEN)('the rows of %s are written as they would be resolved, to the letter', async (list, fields) => {
  for (const person of [ana, ben]) {
    const { executed, known, isWritten } = await twice(`{ ${list.replace('BEN', ben!.userId).replace('TALK', conversation.id)} { nodes { ${fields()} } ${PAGE} } }`, person)
    expect(JSON.parse(executed)).toSucceed()
    // What ranks as of now tells the moment in its cursors.
    const told = (text: string): string => (/discover|forYou/.test(list) ? text.replace(/"(start|end)Cursor":"[^"]*"/g, '') : text)
    expect(told(known)).toBe(told(executed))
    expect(isWritten).toBe(true)
  }
})

test('a page of messages says where its stream goes on, and one without messages is empty', async () => {
  const silent = await make.conversation(api, [ana!, ben!], { title: 'Silence' })
  for (const id of [conversation.id, silent.id]) {
    const { executed, known, isWritten } = await twice(`{ messages(conversationId: "${id}", last: 2) { liveCursor nodes { body } ${PAGE} } }`)
    expect(known).toBe(executed)
    expect(JSON.parse(known)).toSucceed()
    expect(isWritten).toBe(true)
  }
  expect((await twice(`{ messages(conversationId: "${conversation.id}") { nodes { body } } }`, null)).known).toContain('UNAUTHENTICATED')
  expect((await twice(`{ messages(conversationId: "${randomUUID()}") { nodes { body } } }`)).known).toContain('CONVERSATION_NOT_FOUND')
})

test('a message that cannot be opened is told of in its place, beside those that can', async () => {
  const broken = await make.conversation(api, [ana!, ben!], { title: 'Broken' })
  for (const body of ['one', 'two', 'three']) await make.message(api, ben!, broken, { body })
  await api.sql("update messages set body = replace(body, 'v1|', 'v1|lost') where conversation_id = $1 and seq = 2", [broken.id])
  const { executed, known } = await twice(`{ messages(conversationId: "${broken.id}") { nodes { seq body } } }`)
  expect(known.replace(/"requestId":"[^"]*"/, '')).toBe(executed.replace(/"requestId":"[^"]*"/, ''))
  const { data, errors } = JSON.parse(known) as { data: { messages: { nodes: { body: string | null }[] } }; errors: { path: unknown[] }[] }
  expect(data.messages.nodes.map(({ body }) => body)).toEqual(['one', null, 'three'])
  expect(errors.map(({ path }) => path)).toEqual([['messages', 'nodes', 1, 'body']])
})

test('a page after a cursor is the same whichever way the cursor was made', async () => {
  for (const sort of ['NEWEST', 'TITLE', 'POPULARITY', 'PLAY_COUNT']) {
    const first = `{ tracks(first: 4, sort: ${sort}) { pageInfo { endCursor } nodes { id } } }`
    const { executed, known } = await twice(first)
    expect(known).toBe(executed)
    const { endCursor } = (JSON.parse(known) as { data: { tracks: { pageInfo: { endCursor: string } } } }).data.tracks.pageInfo
    const next = await twice(`{ tracks(first: 4, sort: ${sort}, after: "${endCursor}") { nodes { id } ${PAGE} } }`)
    expect(next.known).toBe(next.executed)
    expect(next.isWritten).toBe(true)
  }
})

test('fragments without conditions, and several lists in one answer, are written', async () => {
  const { executed, known, isWritten } = await twice(`query {
    homeFeed { nodes { ...Item ... { id } } __typename } b: tracks(sort: TITLE) { nodes { ... on Track { title __typename owner { handle } owner { id } } } ${PAGE} } viewer { user { handle } } a: tracks { nodes { id } }
  } fragment Item on FeedItem { post { body author { ...Person } } id } fragment Person on User { displayName }`)
  expect(known).toBe(executed)
  expect(isWritten).toBe(true)
  expect(JSON.parse(known)).toSucceed()
})

const RESOLVED = [
  'tracks { nodes { name: title } }',
  'tracks { nodes { id } edges { cursor } }',
  'tracks { rows: nodes { id } }',
  'tracks { nodes { id title @include(if: true) } }',
  'tracks { nodes @skip(if: false) { id } }',
  'tracks { ... { nodes { id } } }',
  'tracks(first: 2) { nodes { id } } tracks(first: 2) { nodes { title } }',
  'tracks(first: 2) { nodes { id } nodes { title } }',
  'tracks { nodes { id } ... on TrackConnection { nodes { title } } }',
  'tracks { nodes { id } edges @skip(if: true) { cursor } }',
  'tracks { nodes { id streamUrl } }',
  'tracks { nodes { id owner { handle viewerFollows } } }',
  'tracks { nodes { id posts(first: 1) { nodes { id } } } }',
  'homeFeed { nodes { id sponsorship { token } post { id } } }',
  'homeFeed { nodes { post { id hashtags } } }',
  'user(handle: "ben") { tracks { nodes { id } } }',
  'viewer { tracks { nodes { id } } }',
]

test.each(RESOLVED)('{ %s } is resolved field by field', async (selection) => {
  const { executed, known, isWritten } = await twice(`{ ${selection} }`)
  expect(JSON.parse(executed)).toSucceed()
  expect(known).toBe(executed)
  expect(isWritten).toBe(false)
})

test('what goes wrong beside a written list is told beside it', async () => {
  const { executed, known, isWritten } = await twice(`{ tracks(first: 1) { nodes { id title } } post(id: "${randomUUID()}") { id } }`)
  expect(known.replace(/"requestId":"[^"]*"/, '')).toBe(executed.replace(/"requestId":"[^"]*"/, ''))
  expect(known).toContain('POST_NOT_FOUND')
  expect(isWritten).toBe(true)
})

test('no field that is guarded is written past its guard', () => {
  const written = Object.values(schema.getTypeMap()).filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).filter(({ extensions }) => extensions.isWritten).map(({ name }) => [type.name, name] as const))
  expect(written.map((names) => names.join('.')).toSorted()).toEqual(['Message.body', 'Message.readByCount', 'Message.sender', 'Post.track'])
  expect(written.filter(([type, name]) => (PERMISSIONS as Record<string, Record<string, unknown>>)[type]?.[name])).toEqual([])
})

test('what a client names its lists by is nothing but a name', async () => {
  const { executed, known, isWritten } = await twice(`query($no: Boolean = false) {
    __proto__: tracks(first: 2) { nodes { id } } constructor: tracks(first: 1) { nodes { title } } toString: tracks(first: 3) @include(if: $no) { nodes { artist } } nodes: tracks(first: 1) { nodes { genre } }
  }`)
  expect(known).toBe(executed)
  expect(isWritten).toBe(true)
  expect(Object.keys((JSON.parse(known) as { data: object }).data).toSorted()).toEqual(['__proto__', 'constructor', 'nodes'])
})
