import { getNamedType, isLeafType, type GraphQLObjectType } from 'graphql'
import { describedSchema } from '../../src/schema.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { answersTwice } from '../support/written.js'
import { studioOf } from '../studio/studio.js'

const api = startApi()
const { project, joined, update, invite } = studioOf(api)
const twice = answersTwice(api)
let [ana, ben, cleo]: Person[] = []
let id = ''

const ODD = 'say "hé" \\ <b>%$& 東京 🎧 { } \\u0000'

beforeAll(async () => {
  ;[ana, ben, cleo] = [await make.person(api, { displayName: ODD }), await make.person(api), await make.person(api)]
  ;({ id } = await project(ana, { tags: ['a "b"', 'c'] }))
  await joined(ana, id, ben)
  await invite(ana, id, cleo)
  for (let version = 1; version <= 24; version += 1) expect(await update(version % 2 ? ana : ben, id, version, { title: `${ODD} ${version}`, description: `${ODD}\n\t${version}`, ...(version % 5 === 0 && { note: ODD }) })).toSucceed()
})

const leaves = (name: string): string =>
  Object.values((describedSchema().getType(name) as GraphQLObjectType).getFields()).filter(({ type, resolve, args }) => isLeafType(getNamedType(type)) && !resolve && args.length === 0).map((field) => field.name).join(' ')
const PAGE = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
const USER = `{ __typename ${leaves('User')} }`
const VERSIONS = `__typename nodes { __typename ${leaves('ProjectVersion')} author ${USER} } ${PAGE}`
const COLLABORATORS = `${PAGE} nodes { user ${USER} ${leaves('Collaborator')} __typename }`

const WRITTEN = [
  `versions { ${VERSIONS} } collaborators { ${COLLABORATORS} } title liveCursor owner ${USER} runningTransformation { id }`,
  `versions(first: 3) { ${VERSIONS} }`,
  `versions(first: 20) { ${VERSIONS} }`,
  `collaborators(first: 1) { ${COLLABORATORS} }`,
  `newest: versions(first: 1) { nodes { number } } people: collaborators { nodes { role } }`,
  `versions { nodes { author { handle } } } collaborators { nodes { user { viewerFollows } } }`,
  `...Page } } fragment Page on Project { versions(first: 2) { ${VERSIONS} } collaborators @include(if: true) { ${COLLABORATORS} `,
  `versions(first: 1) @skip(if: true) { nodes { number } } collaborators { nodes { joinedAt } }`,
]
const RESOLVED = [
  'versions { edges { cursor node { number } } }',
  'versions { nodes { number effects { __typename } } }',
  'versions { nodes { n: number } }',
  'a: versions(first: 1) { nodes { number } } b: versions(first: 2) { nodes { title } }',
  'collaborators { nodes { user { viewerFollows } } }',
  'title',
]

const CASES = [...WRITTEN.map((fields) => ({ fields, isExpected: true })), ...RESOLVED.map((fields) => ({ fields, isExpected: false }))]

test.each(CASES)('case $# of a project is answered alike, its lists written: $isExpected', async ({ fields, isExpected }) => {
  for (const person of [ana!, ben!]) {
    const { executed, known, isWritten } = await twice(`{ project(id: "${id}") { ${fields} } }`, person)
    expect(JSON.parse(executed)).toSucceed()
    expect(known).toBe(executed)
    expect(isWritten).toBe(isExpected)
  }
})

test('what is being made of a project is read as far as it is selected, each time for itself', async () => {
  await api.sql("insert into ai_transformations (id, owner_id, project_id, type, parameters, provider) values (new_id(), $1, $2, 'LOFI', '{\"tempo\": 0.9}', 'local')", [ana!.userId, id])
  const all = '{ __typename id type state progress parameters { tempo pitch } error createdAt startedAt outputVersion liveCursor project { title } track { title } file { url } retryOf { id } }'
  const query = `{ a: project(id: "${id}") { runningTransformation { id } more: runningTransformation { type } } b: project(id: "${id}") { runningTransformation ${all} } }`
  const { executed, known } = await twice(query, ana!)
  expect(known).toBe(executed)
  const { a, b } = (JSON.parse(known) as { data: { a: object; b: { runningTransformation: { id: string } } } }).data
  expect(a).toEqual({ runningTransformation: { id: b.runningTransformation.id }, more: { type: 'LOFI' } })
  expect(b.runningTransformation).toMatchObject({ type: 'LOFI', state: 'PENDING', parameters: { tempo: 0.9, pitch: null }, liveCursor: expect.any(String), project: { title: expect.any(String) } })
})

/** The whole list, page by page, as the document is known. */
async function paged(list: string, size: number): Promise<string[]> {
  const [found, texts]: [unknown[], string[]] = [[], []]
  for (let after = ''; ; ) {
    const { executed, known } = await twice(`{ project(id: "${id}") { ${list}(first: ${size}${after}) { nodes { __typename ${list === 'versions' ? 'number' : 'user { id }'} } pageInfo { hasNextPage endCursor } } } }`, ana!)
    expect(known).toBe(executed)
    const { nodes, pageInfo } = (JSON.parse(known) as { data: { project: Record<string, { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> } }).data.project[list]!
    found.push(...nodes)
    if (!pageInfo.hasNextPage) return (texts.push(...found.map((node) => JSON.stringify(node))), texts)
    after = `, after: "${pageInfo.endCursor}"`
  }
}

test('a list goes on behind what was written, without a gap or a repeat', async () => {
  expect(await paged('versions', 7)).toEqual(Array.from({ length: 25 }, (_, index) => JSON.stringify({ __typename: 'ProjectVersion', number: 25 - index })))
  expect(await paged('collaborators', 1)).toEqual([ben!, cleo!].map(({ userId }) => JSON.stringify({ __typename: 'Collaborator', user: { id: userId } })))
})

test('who does not work on a public project finds no versions, and of several projects each has its own', async () => {
  const other = await project(ana!)
  await api.sql('update projects set is_public = true where id = $1', [id])
  const stranger = await make.person(api)
  const both = (one: string, two: string): string => `{ a: project(id: "${one}") { versions { ${VERSIONS} } collaborators { ${COLLABORATORS} } } b: project(id: "${two}") { versions { ${VERSIONS} } } }`
  for (const [person, query] of [[stranger, both(id, id)], [ana!, both(other.id, id)], [null, both(id, id)], [stranger, both(id, other.id)]] as const) {
    const { executed, known, isWritten } = await twice(query, person)
    expect(known.replace(/"requestId":"[^"]*"/, '')).toBe(executed.replace(/"requestId":"[^"]*"/, ''))
    expect(isWritten).toBe(true)
  }
  const { known } = await twice(both(id, id), stranger)
  expect((JSON.parse(known) as { data: { a: { versions: { nodes: unknown[] } } } }).data.a.versions.nodes).toEqual([])
})
