import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { LIMITS } from '../../src/limits/limits.js'
import type { Reply } from '../support/client.js'

const api = startApi()

const repeat = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, index) => text(index)).join(' ')
const nested = (depth: number): string => {
  const pair = Math.floor(depth / 2)
  return `{ track(id: "x") { ${'owner { tracks(first: 1) { nodes { '.repeat(pair)} id ${'} } }'.repeat(pair)} } }`
}
const spreads = (count: number): string =>
  `{ ...F0 } ${repeat(count, (index) => `fragment F${index} on Query { a${index}: __typename ...F${index + 1} ...F${index + 1} }`)} fragment F${count} on Query { z: __typename }`

/** Documents over one limit each. */
const OVER: [string, string][] = [
  ['depth', nested(40)],
  ['depth by fragments', `{ track(id: "x") { ...A } } ${repeat(15, (index) => `fragment A${index || ''} on Track { owner { tracks { nodes { ...A${index + 1} } } } }`)} fragment A15 on Track { id }`],
  ['fields by fragments that double', spreads(30)],
  ['aliases', `{ ${repeat(LIMITS.aliases + 1, (index) => `a${index}: __typename`)} }`],
  ['directives', `{ ${repeat(LIMITS.directives + 1, () => '__typename @include(if: true)')} }`],
  ['tokens', `{ ${repeat(LIMITS.tokens, () => '__typename')} }`],
  ['cost of literal pages', '{ tracks(first: 100) { nodes { owner { tracks(first: 100) { nodes { id title } } } } } }'],
  ['the name of an operation', `query ${'A'.repeat(LIMITS.operationName + 1)} { __typename }`],
  ['mutations', `mutation { ${repeat(LIMITS.mutations + 1, () => 'deleteTrack(input: { id: "x" }) { id }')} }`],
]

type Run = (document: string, variables?: Record<string, unknown>) => Promise<Partial<Reply<unknown>>>
const overHttp: Run = (document, variables) => api.visitor.run(document, variables)
const overSocket: Run = async (document, variables) => {
  const stream = await api.visitor.subscribe(document, variables)
  try {
    return await stream.next()
  } finally {
    await stream.close()
  }
}

describe.each([['HTTP', overHttp], ['WebSocket', overSocket]] as const)('over %s', (_transport, run) => {
  test.each(OVER)('%s over the limit is refused before anything runs', async (_limit, document) => {
    expect(await run(document)).toFailWith('QUERY_LIMIT')
  })

  test('a fragment that holds itself is refused', async () => {
    const reply = await run('{ ...F } fragment F on Query { __typename ...F }')
    expect(reply.errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  test('a page size in a variable counts as much as one in the document', async () => {
    const document = 'query ($n: Int!) { tracks(first: $n) { nodes { owner { tracks(first: $n) { nodes { id title } } } } } }'
    expect(await run(document, { n: 100 })).toFailWith('QUERY_LIMIT')
    expect(await run(document, { n: 2 })).toSucceed()
    expect(await run(document, { n: 100 })).toFailWith('QUERY_LIMIT')
  })

  test('a default of a variable counts, and so does the default page', async () => {
    expect(await run('query ($n: Int = 100) { tracks(first: $n) { nodes { owner { tracks(first: $n) { nodes { id title } } } } } }')).toFailWith('QUERY_LIMIT')
    expect(await run('{ tracks { nodes { owner { tracks { nodes { owner { tracks { nodes { id } } } } } } } } }')).toFailWith('QUERY_LIMIT')
  })

  test('text that cannot be kept is refused, in variables and in the document', async () => {
    for (const text of ['a\0b', '\ud800']) {
      expect(await run('query ($q: String!) { searchTracks(query: $q) { nodes { id } } }', { q: text })).toFailWith('UNSTORABLE_TEXT')
    }
    expect(await run('{ searchTracks(query: "a\\u0000b") { nodes { id } } }')).toFailWith('UNSTORABLE_TEXT')
  })

  test('the value of a wrong variable is not repeated', async () => {
    const reply = await run('query ($id: ID!) { track(id: $id) { id } }', { id: { password: 'hunter2hunter2' } })
    expect(reply).toFailWith('INVALID_VARIABLE')
    expect(JSON.stringify(reply.errors)).not.toContain('hunter2')
  })

  test('a wrong value inside an input is named by its path, all of them at once', async () => {
    const ana = await make.person(api)
    const reply = await api.as(ana).run('mutation ($input: CreateTrackInput!) { createTrack(input: $input) { id } }', {
      input: { artist: 7, tempoBpm: 'fast', visibility: 'SECRET', artworkUrl: 'nope' },
    })
    expect(reply).toFailWith('INVALID_VARIABLE')
    const fields = reply.errors?.[0]?.extensions?.fields as { path: string }[]
    expect(fields.map((field) => field.path).sort()).toEqual(['input.artist', 'input.artworkUrl', 'input.tempoBpm', 'input.title', 'input.visibility'])
  })

  test('a document that is not GraphQL, and one that does not fit, are told apart', async () => {
    expect((await run('{ nope')).errors?.[0]?.extensions?.code).toBe('GRAPHQL_PARSE_FAILED')
    expect((await run('{ nope }')).errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })
})

test('a socket goes on after a bad operation', async () => {
  expect(await overSocket('{ nope')).not.toHaveProperty('data')
  expect((await overSocket('{ __typename }')).data).toEqual({ __typename: 'Query' })
})

describe('in production', () => {
  const closed = startApi({ INTROSPECTION: 'false' })

  test.each(['{ __schema { queryType { name } } }', '{ __type(name: "User") { name } }', '{ ...F } fragment F on Query { __schema { queryType { name } } }'])(
    'the schema is not shown on either transport: %s', async (document) => {
      expect(await closed.visitor.run(document)).toFailWith('INTROSPECTION_DISABLED')
      const stream = await closed.visitor.subscribe(document)
      expect(await stream.next()).toFailWith('INTROSPECTION_DISABLED')
      await stream.close()
    },
  )

  test('a field name is not guessed for the asker', async () => {
    const reply = await closed.visitor.run('{ trakcs { nodes { id } } }')
    expect(reply.errors?.[0]?.message).not.toMatch(/did you mean/i)
  })
})
