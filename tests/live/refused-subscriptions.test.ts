import type { Reply } from '../support/client.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'

const api = startApi()

let ana: Person
beforeAll(async () => {
  ana = await make.person(api)
})
afterEach(() => expect(api.faults).toEqual([]))

type Answer = Partial<Reply<unknown>>
type Open = (query: string, variables?: Record<string, unknown>) => Promise<Answer>

const overSocket: Open = async (query, variables) => {
  const stream = await api.as(ana).subscribe(query, variables)
  try {
    return await stream.next()
  } finally {
    await stream.close()
  }
}
const overEvents: Open = async (query, variables) => {
  const response = await fetch(`${api.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ana.accessToken}` },
    body: JSON.stringify({ query, variables }),
  })
  const text = await response.text()
  return JSON.parse(/^data: (\{.*)$/m.exec(text)?.[1] ?? text) as Answer
}

describe.each([['WebSocket', overSocket], ['an event stream', overEvents]])('over %s', (_transport, open) => {
  const PRESENCE = 'subscription ($userIds: [ID!]!) { presence(userIds: $userIds) { isOnline } }'

  test.each([[{ userIds: [1.5] }, 'userIds[0]'], [{ userIds: 'a', other: 1 }, undefined], [{}, 'userIds'], [{ userIds: null }, 'userIds']])('wrong variables are named: %j', async (variables, path) => {
    const { errors } = await open(PRESENCE, variables)
    if (path === undefined) expect(errors?.[0]?.extensions?.reason).toBe('INVALID_INPUT')
    else expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'INVALID_VARIABLE', fields: [{ path }] })
  })

  test.each([
    'subscription { feedEvents @skip(if: true) { newCount } }',
    'subscription ($no: Boolean = false) { feedEvents @include(if: $no) { newCount } }',
    'subscription { ... @skip(if: true) { feedEvents { newCount } } }',
    'subscription { ...F } fragment F on Subscription { feedEvents @include(if: true) { newCount } }',
  ])('what is followed may depend on no condition: %s', async (query) => {
    expect((await open(query)).errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })
})
