import { startApi } from '../support/api.js'
import type { Person } from '../support/make.js'
import { studioOf } from './studio.js'

const api = startApi()
const { everybody, update, call, see, invite, accept } = studioOf(api)

interface Event {
  __typename: string
  cursor: string
  [field: string]: unknown
}

const EVENTS = `subscription ($id: ID!, $after: Cursor) { projectEvents(projectId: $id, after: $after) {
  __typename ... on LiveEvent { cursor } ... on LiveReady { cursor }
  ... on ProjectChanged { changedFields project { title version viewerRole isPublic effects { __typename } } actor { id } }
  ... on CollaboratorInvited { collaborator { role user { id } } } ... on CollaboratorJoined { collaborator { role user { id } } }
  ... on CollaboratorChanged { collaborator { role user { id } } } ... on CollaboratorLeft { isRemoved user { id } }
  ... on ProjectDeleted { projectId } } }`

async function follow(person: Person, id: string, after?: string) {
  const stream = await api.as(person).subscribe<{ projectEvents: Event }, object>(EVENTS, { id, after })
  return {
    next: async () => {
      const { data, errors } = await stream.next()
      return (errors ? errors[0]!.extensions?.reason : data!.projectEvents) as Event
    },
    close: stream.close,
  }
}

async function following(person: Person, id: string) {
  const stream = await follow(person, id)
  expect(await stream.next()).toMatchObject({ __typename: 'LiveReady' })
  return stream
}

test('everybody in it is told of changes as they stand for them, each once and in order', async () => {
  const { owner, editor, viewer, project: { id } } = await everybody()
  const streams = [['VIEWER', await following(viewer, id)], ['OWNER', await following(owner, id)]] as const
  await update(editor, id, 1, { title: 'New' })
  await call(owner, 'setProjectVisibility', { projectId: id, isPublic: true })
  for (const [viewerRole, stream] of streams) {
    expect(await stream.next()).toMatchObject({ __typename: 'ProjectChanged', changedFields: ['title'], actor: { id: editor.userId }, project: { title: 'New', version: 2, viewerRole } })
    expect(await stream.next()).toMatchObject({ __typename: 'ProjectChanged', changedFields: ['isPublic'], project: { isPublic: true } })
    await stream.close()
  }
})

test('what is read and what follows it fit together', async () => {
  const { owner, editor, project: { id } } = await everybody()
  await update(editor, id, 1, { title: 'Before' })
  const { liveCursor, title } = (await see(owner, id)).data!.project!
  expect(title).toBe('Before')
  await update(editor, id, 2, { title: 'After' })
  await call(editor, 'leaveProject', { projectId: id })
  const stream = await follow(owner, id, liveCursor)
  expect(await stream.next()).toMatchObject({ __typename: 'LiveReady', cursor: liveCursor })
  expect(await stream.next()).toMatchObject({ project: { title: 'After', version: 3 } })
  expect(await stream.next()).toMatchObject({ __typename: 'CollaboratorLeft', isRemoved: false, user: { id: editor.userId } })
  await stream.close()
})

test('of invitations the owner alone is told, of who joins everybody', async () => {
  const { owner, viewer, stranger, invited, project: { id } } = await everybody()
  const [owners, viewers] = [await following(owner, id), await following(viewer, id)]
  await invite(owner, id, stranger, 'VIEWER')
  await call(invited, 'declineProjectInvitation', { projectId: id })
  await accept(stranger, id)
  await call(owner, 'setCollaboratorRole', { projectId: id, userId: stranger.userId, role: 'EDITOR' })
  const [joined, changed] = [
    { __typename: 'CollaboratorJoined', collaborator: { user: { id: stranger.userId } } },
    { __typename: 'CollaboratorChanged', collaborator: { role: 'EDITOR', user: { id: stranger.userId } } },
  ]
  expect(await owners.next()).toMatchObject({ __typename: 'CollaboratorInvited', collaborator: { user: { id: stranger.userId } } })
  expect(await owners.next()).toMatchObject({ __typename: 'CollaboratorLeft', user: { id: invited.userId } })
  for (const stream of [owners, viewers]) {
    expect(await stream.next()).toMatchObject(joined)
    expect(await stream.next()).toMatchObject(changed)
    await stream.close()
  }
})

test('whoever is removed, or no longer let in when it turns private, is told nothing more', async () => {
  const { owner, editor, viewer, stranger, project: { id } } = await everybody()
  await call(owner, 'setProjectVisibility', { projectId: id, isPublic: true })
  const [removed, onlooker, member] = [await following(editor, id), await following(stranger, id), await following(viewer, id)]
  await call(owner, 'setProjectVisibility', { projectId: id, isPublic: false })
  expect(await onlooker.next()).toBe('PROJECT_NOT_FOUND')
  expect(await member.next()).toMatchObject({ __typename: 'ProjectChanged', project: { isPublic: false } })
  expect(await removed.next()).toMatchObject({ __typename: 'ProjectChanged' })
  await call(owner, 'removeCollaborator', { projectId: id, userId: editor.userId })
  expect(await removed.next()).toBe('PROJECT_NOT_FOUND')
  expect(await member.next()).toMatchObject({ __typename: 'CollaboratorLeft', isRemoved: true, user: { id: editor.userId } })
  await Promise.all([removed, onlooker, member].map(({ close }) => close()))
})

test('that it was deleted is the last that is told of it', async () => {
  const { owner, viewer, project: { id } } = await everybody()
  const stream = await following(viewer, id)
  await call(owner, 'deleteProject', { projectId: id })
  expect(await stream.next()).toMatchObject({ __typename: 'ProjectDeleted', projectId: id })
  await stream.close()
  const late = await follow(viewer, id)
  expect(await late.next()).toBe('PROJECT_NOT_FOUND')
  await late.close()
})

test('strangers, the invited and the blocked follow nothing of it', async () => {
  const { invited, stranger, blocked, project: { id } } = await everybody()
  for (const person of [invited, stranger, blocked]) {
    const stream = await follow(person, id)
    expect(await stream.next()).toBe('PROJECT_NOT_FOUND')
    await stream.close()
  }
})
