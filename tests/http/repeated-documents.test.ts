import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'

const api = startApi()

// Apollo reads a document the first time it is sent; nobody may be able to tell the second time from the first.

let ana: Person
beforeAll(async () => {
  ana = await make.person(api, { handle: 'ana' })
})

interface Operation {
  query: string
  variables?: Record<string, unknown>
  operationName?: string
}

const OF_ONE_ANSWER = ['date', 'x-request-id', 'content-length', 'ratelimit-remaining', 'ratelimit-reset']

async function send(operation: Operation): Promise<object> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ana.accessToken}` },
    body: JSON.stringify(operation),
  })
  const headers = [...response.headers].filter(([name]) => !OF_ONE_ANSWER.includes(name))
  return { status: response.status, headers, text: (await response.text()).replaceAll(/"requestId":"[0-9a-f-]{36}"/g, '"requestId":""') }
}

const UNKNOWN = '7f7fa1a1-0000-7000-8000-000000000000'
const DEEP = 'tracks(first: 100) { nodes { owner { tracks(first: $size) { nodes { owner { tracks(first: $size) { nodes { id } } } } } } } }'

test.each<[string, number, Operation]>([
  ['an answer', 200, { query: 'query One { viewer { user { handle } } }' }],
  ['an answer with fields left out by variables', 200, { query: 'query Some($no: Boolean!, $yes: Boolean = true) { viewer { user { handle @include(if: $no) displayName @include(if: $yes) id @skip(if: $yes) } } }', variables: { no: false } }],
  ['an answer with an error in it', 200, { query: `query Lost { viewer { user { handle } } track(id: "${UNKNOWN}") { title } }` }],
  ['an answer under an empty operation name', 200, { query: 'query Two { viewer { user { handle } } }', operationName: '' }],
  ['a subscription, which is answered elsewhere', 400, { query: 'subscription { feedEvents { newCount } }' }],
  ['a refused mutation', 200, { query: 'mutation Rename($name: String!) { updateProfile(input: { displayName: $name }) { displayName } }', variables: { name: '' } }],
  ['a wrong variable', 400, { query: 'query Page($first: Int) { tracks(first: $first) { nodes { id } } }', variables: { first: 'many' } }],
  ['a missing variable', 400, { query: 'query Handle($handle: String!) { user(handle: $handle) { handle } }' }],
  ['a text that cannot be stored', 400, { query: 'query Find($handle: String!) { user(handle: $handle) { handle } }', variables: { handle: 'a\0b' } }],
  ['an operation that costs too much', 400, { query: `query Deep($size: Int!) { ${DEEP} }`, variables: { size: 100 } }],
  ['one operation of two', 200, { query: 'query A { __typename } query B { viewer { role } }', operationName: 'B' }],
  ['none of two operations', 400, { query: 'query C { __typename } query D { __typename }' }],
  ['an operation that is not there', 400, { query: 'query E { __typename }', operationName: 'F' }],
  ['a document that does not fit the schema', 400, { query: '{ nothing }' }],
  ['a document that is none', 400, { query: '{ nothing' }],
  ['the schema', 200, { query: '{ __schema { queryType { name } } }' }],
])('%s is the same each time it is sent', async (_what, status, operation) => {
  const first = await send(operation)
  expect(first).toMatchObject({ status })
  expect(await send(operation)).toEqual(first)
  expect(await send(operation)).toEqual(first)
})

test('what was let through with one operation of a document lets no other through unseen', async () => {
  const query = `query Cheap { __typename } query Deep($size: Int!) { ${DEEP} }`
  expect(await send({ query, operationName: 'Cheap' })).toMatchObject({ status: 200 })
  expect(await send({ query, operationName: 'Deep', variables: { size: 1 } })).toMatchObject({ status: 200 })
  expect(await send({ query, operationName: 'Deep', variables: { size: 100 } })).toMatchObject({ status: 400, text: expect.stringContaining('QUERY_LIMIT') })
  expect(await send({ query, operationName: 'Other' })).toMatchObject({ status: 400 })
})

test('every repetition is run, counted and measured', async () => {
  const name = `Repeated${randomUUID().slice(0, 8)}`
  for (let count = 0; count < 3; count += 1) await send({ query: `query ${name} { viewer { user { handle } } }` })
  await send({ query: `query ${name}Lost { track(id: "${UNKNOWN}") { id } }` })
  const metrics = await (await fetch(`${api.url}/metrics`)).text()
  expect(metrics).toContain(`graphql_operations_total{operation="${name}",type="query",outcome="ok"} 3`)
})
