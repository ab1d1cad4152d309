import { randomUUID } from 'node:crypto'
import { LIMITS } from '../../src/limits/limits.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'

const api = startApi()

let ana: Person
beforeAll(async () => {
  ana = await make.person(api)
})
afterEach(() => expect(api.faults).toEqual([]))

const nest = (levels: number, outer: string, inner: string): string => outer.repeat(levels) + '1' + inner.repeat(levels)

/** As text: nested so deep, an object cannot be written as JSON. */
async function post(body: string, headers: Record<string, string> = {}, path = '/graphql') {
  const response = await fetch(api.url + path, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${ana.accessToken}`, ...headers }, body })
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { reason: string } }[] }
  return { status: response.status, reasons: errors.map(({ extensions }) => extensions.reason) }
}

const MUTE = 'mutation ($input: MuteWordInput!) { muteWord(input: $input) }'
const PRESENCE = 'subscription ($ids: [ID!]!) { presence(userIds: $ids) { isOnline } }'
const bodyOf = (query: string, variable: string, value: string): string => `{"query":${JSON.stringify(query)},"variables":{"${variable}":${value}}}`

describe.each([['lists', '[', ']'], ['objects', '{"a":', '}']])('%s nested deeper than the limit', (_what, outer, inner) => {
  test.each([LIMITS.variableDepth + 1, 10_000, 40_000])('are refused before anything runs: %i', async (levels) => {
    const deep = nest(levels, outer, inner)
    const refused = { status: 400, reasons: ['QUERY_LIMIT'] }
    expect(await post(bodyOf(MUTE, 'input', deep))).toEqual(refused)
    expect(await post(bodyOf('{ __typename }', 'unknown', deep))).toEqual(refused)
    expect(await post(bodyOf(MUTE, 'input', deep), { 'idempotency-key': randomUUID() })).toEqual(refused)
    expect(await post(bodyOf(PRESENCE, 'ids', deep), {}, '/graphql/stream')).toEqual(refused)
  })
})

test('as deep as the limit, variables are read', async () => {
  expect(await post(bodyOf(MUTE, 'input', nest(LIMITS.variableDepth - 1, '[', ']')))).toEqual({ status: 400, reasons: ['INVALID_VARIABLE'] })
})

test('a tempo too close to 0 for the database is 0', async () => {
  const { id } = await make.track(api, ana, { tempoBpm: 120 })
  const reply = await api.visitor.run<{ tracks: { nodes: object[] } }, object>(
    'query ($least: Float!, $most: Float!) { tracks(filter: { minTempoBpm: $least }) { nodes { id } } none: tracks(filter: { maxTempoBpm: $most }) { nodes { id } } }',
    { least: 5e-324, most: 1e-60 },
  )
  expect(reply.data).toEqual({ tracks: { nodes: [{ id }] }, none: { nodes: [] } })
})
