import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { ScriptedProvider } from './scripted-provider.js'
import { ended, project, queued, startRunner } from './transforming.js'

const api = startApi()

interface Told { __typename: string; cursor?: string; transformationId?: string; state?: string; progress?: number; transformation?: { id: string } | null }

async function follow(person: Person, id: string | null, after?: string) {
  const field = id === null ? 'myTransformationEvents(after: $after)' : 'transformationEvents(id: $id, after: $after)'
  const stream = await api.as(person).subscribe<Record<string, Told>, object>(
    `subscription (${id === null ? '' : '$id: ID!, '}$after: Cursor) { events: ${field} { __typename ... on LiveReady { cursor } ... on TransformationChanged { cursor transformationId state progress transformation { id } } } }`,
    { ...(id !== null && { id }), after })
  return { close: () => stream.close(), next: async () => {
    const { data, errors } = await stream.next()
    return errors ? errors[0]!.extensions!.reason : data!.events!
  } }
}

test('a transformation is followed from the place it was read at, each state once and in order', async () => {
  const ana = await make.person(api)
  const { id, liveCursor } = await queued(api, ana, { projectId: await project(api, ana) })
  const stream = await follow(ana, id, liveCursor)
  const own = await follow(ana, null)
  expect([await stream.next(), await own.next()]).toMatchObject([{ __typename: 'LiveReady' }, { __typename: 'LiveReady' }])
  const worker = startRunner(api, new ScriptedProvider())
  const expected = [{ transformationId: id, state: 'PROCESSING', progress: 0, transformation: { id } }, { state: 'COMPLETED', progress: 100 }]
  const told = [await stream.next(), await stream.next()] as Told[]
  expect(told).toMatchObject(expected)
  expect([await own.next(), await own.next()]).toMatchObject(expected)
  await worker.stop()
  await Promise.all([stream.close(), own.close()])
  const later = await follow(ana, id, told[0]!.cursor)
  expect([await later.next(), await later.next()]).toMatchObject([{ __typename: 'LiveReady' }, { state: 'COMPLETED' }])
  await later.close()
})

test('who sees the project follows it too; a stranger is told that there is none', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const { id } = await queued(api, ana, { projectId: await project(api, ana, { isPublic: true }) })
  const hidden = await queued(api, ana, { projectId: await project(api, ana) })
  const [seen, unseen] = [await follow(ben, id), await follow(ben, hidden.id)]
  expect(await seen.next()).toMatchObject({ __typename: 'LiveReady' })
  expect(await unseen.next()).toBe('TRANSFORMATION_NOT_FOUND')
  await Promise.all([seen.close(), unseen.close()])
})

test('the account\'s list, a project\'s list and what runs in it are read with the place they are true at', async () => {
  const ana = await make.person(api)
  const projectId = await project(api, ana)
  const first = await queued(api, ana, { projectId })
  const second = await queued(api, ana, { projectId })
  const LISTS = `query ($id: ID!, $after: Cursor) { viewer { transformations(first: 1, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } liveCursor } }
    project(id: $id) { runningTransformation { id } transformations(first: 5) { nodes { id state } } } }`
  interface Lists { viewer: { transformations: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean }; liveCursor: string } }; project: { runningTransformation: { id: string } | null; transformations: { nodes: { id: string }[] } } }
  const { data } = await api.as(ana).run<Lists, object>(LISTS, { id: projectId })
  expect(data).toMatchObject({ viewer: { transformations: { nodes: [{ id: second.id }], pageInfo: { hasNextPage: true } } }, project: { runningTransformation: { id: second.id }, transformations: { nodes: [{ id: second.id }, { id: first.id }] } } })
  const next = await api.as(ana).run<Lists, object>(LISTS, { id: projectId, after: data!.viewer.transformations.pageInfo.endCursor })
  expect(next.data!.viewer.transformations.nodes).toEqual([{ id: first.id }])
  const worker = startRunner(api, new ScriptedProvider())
  await ended(api, ana, first.id)
  await ended(api, ana, second.id)
  await worker.stop()
  expect((await api.as(ana).run<Lists, object>(LISTS, { id: projectId })).data!.project.runningTransformation).toBeNull()
  const stream = await follow(ana, null, data!.viewer.transformations.liveCursor)
  expect([await stream.next(), await stream.next()]).toMatchObject([{ __typename: 'LiveReady' }, { state: 'PROCESSING' }])
  await stream.close()
})
