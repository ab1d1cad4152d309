import { startApi } from '../support/api.js'
import { statementsOf } from '../support/statements.js'
import { studioOf } from './studio.js'

const api = startApi()
const { everybody, update, audio, project, joined } = studioOf(api)

let people: Awaited<ReturnType<typeof everybody>>
beforeAll(async () => {
  people = await everybody({ tags: ['a'] })
  const { owner, editor, project: { id } } = people
  await update(owner, id, 1, { audioFileId: await audio(owner) })
  for (let version = 2; version < 25; version += 1) await update(version % 2 ? owner : editor, id, version, { title: `Title ${version}` })
  for (let made = 0; made < 3; made += 1) await joined(owner, (await project(owner)).id, editor)
})

const COLLABORATORS = 'collaborators(first: 50) { nodes { role user { handle displayName avatarUrl } } }'
const CONTENT = 'id title description tags version viewerRole liveCursor effects { __typename } owner { handle displayName avatarUrl }'

/** What each operation may send: one statement for each level of it. */
const BUDGETS: [name: string, most: number, document: () => string][] = [
  ['a project with its owner', 1, () => `{ project(id: "${people.project.id}") { ${CONTENT} } }`],
  ['a project\'s page', 1, () => `{ project(id: "${people.project.id}") { ${CONTENT} ${COLLABORATORS} versions(first: 20) { nodes { number title note createdAt changedFields author { handle } } pageInfo { hasNextPage endCursor } } runningTransformation { id state progress } } }`],
  ['a project with its audio and waveform', 3, () => `{ project(id: "${people.project.id}") { ${CONTENT} audio { durationMs } waveform { peaks } } }`],
  ['all of one\'s projects with their people and audio', 4, () => `{ viewer { projects(first: 20) { nodes { ${CONTENT} ${COLLABORATORS} audio { durationMs } } } } }`],
  ['public projects', 1, () => `{ projects(first: 20) { nodes { ${CONTENT} } } }`],
  ['changing one', 2, () => `mutation { updateProject(input: { projectId: "${people.project.id}", expectedVersion: 25, tags: ["b"] }) { ${CONTENT} } }`],
]

test.each(BUDGETS)('%s takes at most %i statements', async (_name, most, document) => {
  const sent = await statementsOf(async () => expect(await api.as(people.owner).run(document())).toSucceed())
  expect({ sent, count: sent.length <= most }).toEqual({ sent, count: true })
})
