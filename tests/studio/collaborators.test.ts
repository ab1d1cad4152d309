import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { COLLABORATORS, studioOf } from './studio.js'

const api = startApi()
const { call, project, see, invite, accept, joined, everybody, collaborators, update } = studioOf(api)

const decline = (person: Person | null, projectId: string) => call(person, 'declineProjectInvitation', { projectId })
const leave = (person: Person | null, projectId: string) => call(person, 'leaveProject', { projectId })
const remove = (person: Person | null, projectId: string, { userId }: Person) => call(person, 'removeCollaborator', { projectId, userId })
const setRole = (person: Person | null, projectId: string, { userId }: Person, role: string) => call(person, 'setCollaboratorRole', { projectId, userId, role })
const block = (person: Person, { userId }: Person) => api.as(person).run('mutation ($userId: ID!) { blockUser(input: { userId: $userId }) { userId } }', { userId })

interface Invitation {
  projectId: string
  projectTitle: string
  role: string
  invitedBy: { id: string } | null
}

async function invitations(person: Person): Promise<Invitation[]> {
  const reply = await api.as(person).run<{ viewer: { projectInvitations: { nodes: Invitation[] } } }, object>(
    '{ viewer { projectInvitations(first: 10) { nodes { projectId projectTitle role invitedBy { id } } } } }', {})
  expect(reply).toSucceed()
  return reply.data!.viewer.projectInvitations.nodes
}

const ids = (people: { user: { id: string } }[]): string[] => people.map(({ user }) => user.id)

test('whoever is invited is told, sees who asks them to what, and the project once they accept', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const { id } = await project(ana)
  expect(await invite(ana, id, ben)).toSucceed()
  expect(await invitations(ben)).toEqual([{ projectId: id, projectTitle: 'Harbour', role: 'EDITOR', invitedBy: { id: ana.userId } }])
  const told = await api.as(ben).run('{ notifications(first: 5) { nodes { kind projectId actors { id } } } }', {})
  expect(told.data).toEqual({ notifications: { nodes: [{ kind: 'PROJECT_INVITATION', projectId: id, actors: [{ id: ana.userId }] }] } })
  expect(await see(ben, id)).toFailWith('PROJECT_NOT_FOUND')
  for (let time = 0; time < 2; time += 1) expect((await accept(ben, id)).data!.acceptProjectInvitation).toMatchObject({ viewerRole: 'EDITOR' })
  expect(await invitations(ben)).toEqual([])
  expect(await collaborators(ben, id)).toMatchObject([{ role: 'EDITOR', user: { id: ben.userId }, joinedAt: expect.any(String) as string }])
})

test('an invitation can be declined, taken back, and given another role', async () => {
  const [ana, ben, cleo] = [await make.person(api), await make.person(api), await make.person(api)]
  const { id } = await project(ana)
  await invite(ana, id, ben)
  expect((await decline(ben, id)).data!.declineProjectInvitation).toEqual({ projectId: id })
  expect(await decline(ben, id)).toFailWith('PROJECT_INVITATION_NOT_FOUND')
  expect(await accept(ben, id)).toFailWith('PROJECT_INVITATION_NOT_FOUND')
  await invite(ana, id, cleo)
  await invite(ana, id, cleo, 'VIEWER')
  expect((await invitations(cleo))[0]!.role).toBe('VIEWER')
  expect(await remove(ana, id, cleo)).toSucceed()
  expect(await accept(cleo, id)).toFailWith('PROJECT_INVITATION_NOT_FOUND')
})

test('whoever is not there for the owner cannot be invited', async () => {
  const { owner, blocked, project: { id } } = await everybody()
  const [blocker, disabled] = [await make.person(api), await make.person(api)]
  await block(blocker, owner)
  await api.sql('update users set disabled_at = now() where id = $1', [disabled.userId])
  for (const person of [owner, blocked, blocker, disabled]) expect(await invite(owner, id, person)).toFailWith('USER_NOT_FOUND')
})

test('only its owner says who works on it', async () => {
  const { owner, editor, viewer, invited, stranger, project: { id } } = await everybody()
  const acts = (person: Person | null) => [
    call(person, 'inviteCollaborator', { projectId: id, userId: stranger.userId, role: 'EDITOR' }), setRole(person, id, viewer, 'EDITOR'), remove(person, id, viewer),
  ]
  for (const person of [editor, viewer]) for (const reply of await Promise.all(acts(person))) expect(reply).toFailWith('NOT_PROJECT_OWNER')
  for (const person of [invited, stranger]) for (const reply of await Promise.all(acts(person))) expect(reply).toFailWith('PROJECT_NOT_FOUND')
  for (const reply of await Promise.all(acts(null))) expect(reply).toFailWith('SIGN_IN_REQUIRED')
  expect(await setRole(owner, id, viewer, 'EDITOR')).toSucceed()
  expect(await update(viewer, id, 1, { title: 'Mine too' })).toSucceed()
  expect(await setRole(owner, id, stranger, 'EDITOR')).toFailWith('USER_NOT_FOUND')
  expect(await remove(owner, id, stranger)).toFailWith('USER_NOT_FOUND')
})

test('whoever left or was removed sees it no more; its owner cannot leave', async () => {
  const { owner, editor, viewer, stranger, project: { id } } = await everybody()
  expect((await leave(editor, id)).data!.leaveProject).toEqual({ projectId: id })
  expect(await remove(owner, id, viewer)).toSucceed()
  for (const person of [editor, viewer]) expect(await see(person, id)).toFailWith('PROJECT_NOT_FOUND')
  expect(await leave(owner, id)).toFailWith('OWN_PROJECT')
  expect(await leave(stranger, id)).toFailWith('PROJECT_NOT_FOUND')
})

test('a block ends work and invitations both ways, while projects of others stay shared', async () => {
  const [ana, ben, cleo] = [await make.person(api), await make.person(api), await make.person(api)]
  const [anas, bens, cleos] = [await project(ana), await project(ben), await project(cleo)]
  await joined(ana, anas.id, ben)
  await invite(ben, bens.id, ana)
  for (const person of [ana, ben]) await joined(cleo, cleos.id, person)
  expect(await block(ben, ana)).toSucceed()
  expect(await see(ben, anas.id)).toFailWith('PROJECT_NOT_FOUND')
  expect(await accept(ana, bens.id)).toFailWith('PROJECT_INVITATION_NOT_FOUND')
  expect(await invitations(ana)).toEqual([])
  expect(ids(await collaborators(ana, cleos.id))).toEqual([ana.userId])
  expect(ids(await collaborators(cleo, cleos.id))).toEqual([ana.userId, ben.userId])
})

test('who is invited, the owner alone sees; the list is paged', async () => {
  const { owner, editor, viewer, invited, stranger, project: { id } } = await everybody()
  expect(ids(await collaborators(owner, id))).toEqual([editor.userId, viewer.userId, invited.userId])
  expect(ids(await collaborators(viewer, id))).toEqual([editor.userId, viewer.userId])
  await call(owner, 'setProjectVisibility', { projectId: id, isPublic: true })
  expect(ids(await collaborators(stranger, id))).toEqual([editor.userId, viewer.userId])
  const first = await see(owner, id, COLLABORATORS.replace('first: 100', 'first: 1').replace('{ nodes', '{ pageInfo { hasNextPage endCursor } nodes'))
  const { endCursor, hasNextPage } = (first.data!.project as unknown as { collaborators: { pageInfo: { hasNextPage: boolean; endCursor: string } } }).collaborators.pageInfo
  expect(hasNextPage).toBe(true)
  const rest = await see(owner, id, COLLABORATORS.replace('first: 100', `first: 9, after: "${endCursor}"`))
  expect(ids((rest.data!.project as unknown as { collaborators: { nodes: { user: { id: string } }[] } }).collaborators.nodes)).toEqual([viewer.userId, invited.userId])
})

test('at most fifty work on it, however many are invited at once', async () => {
  const ana = await make.person(api)
  const { id } = await project(ana)
  const people = await Promise.all(Array.from({ length: 55 }, () => make.person(api)))
  const replies = await Promise.all(people.map((person) => invite(ana, id, person)))
  const refused = replies.filter(({ errors }) => errors)
  expect(refused).toHaveLength(5)
  for (const reply of refused) expect(reply).toFailWith('TOO_MANY_COLLABORATORS')
  expect(await collaborators(ana, id)).toHaveLength(50)
})

test('a block and an invitation at once leave nobody in', async () => {
  for (let round = 0; round < 10; round += 1) {
    const [ana, ben] = [await make.person(api), await make.person(api)]
    const { id } = await project(ana)
    await Promise.all([invite(ana, id, ben).then(() => accept(ben, id)), block(ben, ana)])
    expect(await api.sql('select user_id from project_collaborators where project_id = $1', [id])).toEqual([])
  }
})
