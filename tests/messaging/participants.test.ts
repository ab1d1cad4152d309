import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { CONVERSATION, eventsOf, groupTalking, twoTalking } from './talk.js'

const api = startApi()

const ADD = graphql(`
  mutation AddParticipants($input: AddParticipantsInput!) {
    addParticipants(input: $input) {
      participantCount
    }
  }
`)
const REMOVE = graphql(`
  mutation RemoveParticipant($input: RemoveParticipantInput!) {
    removeParticipant(input: $input) {
      participantCount
    }
  }
`)
const ROLE = graphql(`
  mutation SetParticipantRole($input: SetParticipantRoleInput!) {
    setParticipantRole(input: $input) {
      viewerRole
    }
  }
`)
const LEAVE = graphql(`
  mutation LeaveConversation($input: LeaveConversationInput!) {
    leaveConversation(input: $input) {
      conversationId
    }
  }
`)

type Group = { id: string }
const add = (person: Person, { id }: Group, ...userIds: string[]) => api.as(person).run(ADD, { input: { conversationId: id, userIds } })
const remove = (person: Person, { id }: Group, userId: string) => api.as(person).run(REMOVE, { input: { conversationId: id, userId } })
const giveRole = (person: Person, { id }: Group, userId: string, role: 'OWNER' | 'ADMIN' | 'MEMBER') => api.as(person).run(ROLE, { input: { conversationId: id, userId, role } })
const leave = (person: Person, { id }: Group) => api.as(person).run(LEAVE, { input: { conversationId: id } })

const rolesSeenBy = async (person: Person, { id }: Group): Promise<Record<string, string>> => {
  const reply = await api.as(person).run(CONVERSATION, { id })
  return Object.fromEntries(reply.data!.conversation!.participants.map(({ user, role }) => [user.handle, role]))
}

test('owner and admins add people, members and strangers do not', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  const [dora, stranger] = [await make.person(api), await make.person(api)]
  expect(await add(ben, group, dora.userId)).toFailWith('GROUP_ADMIN_ONLY')
  expect(await add(stranger, group, dora.userId)).toFailWith('CONVERSATION_NOT_FOUND')
  expect(await giveRole(ana, group, ben.userId, 'ADMIN')).toSucceed()
  expect((await add(ben, group, dora.userId, cleo.userId)).data?.addParticipants.participantCount).toBe(4)
  const events = (await eventsOf(api, `conversation:${group.id}`)).slice(-2)
  expect(events).toMatchObject([{ kind: 'PARTICIPANT_CHANGED', subject: ben.userId }, { kind: 'PARTICIPANT_ADDED', subject: dora.userId }])
})

test('a full group takes nobody else, and then nobody is added', async () => {
  const { ana, group } = await groupTalking(api)
  const rows = await api.sql("insert into users (id, email) select new_id(), 'many' || n || '@people.example' from generate_series(1, 254) n returning id")
  const ids = rows.map((row) => row.id as string)
  expect(await add(ana, group, ...ids)).toFailWith('GROUP_FULL')
  expect(await add(ana, group, ...ids.slice(0, 253))).toSucceed()
  expect(await add(ana, group, ids[253]!)).toFailWith('GROUP_FULL')
  expect(await add(ana, group)).toFailWith('INVALID_INPUT')
})

test('admins remove members, only the owner removes an admin, and nobody themselves', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  expect(await remove(ben, group, cleo.userId)).toFailWith('GROUP_ADMIN_ONLY')
  await giveRole(ana, group, ben.userId, 'ADMIN')
  await giveRole(ana, group, cleo.userId, 'ADMIN')
  expect(await remove(ben, group, cleo.userId)).toFailWith('GROUP_ADMIN_ONLY')
  expect(await remove(ben, group, ana.userId)).toFailWith('GROUP_ADMIN_ONLY')
  expect(await remove(ana, group, ana.userId)).toFailWith('USER_NOT_FOUND')
  expect(await remove(ben, group, randomUUID())).toFailWith('USER_NOT_FOUND')
  expect((await remove(ana, group, cleo.userId)).data?.removeParticipant.participantCount).toBe(2)
  expect((await eventsOf(api, `conversation:${group.id}`)).at(-1)).toMatchObject({ kind: 'PARTICIPANT_REMOVED', subject: cleo.userId })
  expect((await eventsOf(api, `user:${cleo.userId}`)).at(-1)).toMatchObject({ kind: 'INBOX_REMOVED', subject: group.id })
})

test('only the owner gives roles, and the group to somebody else', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  expect(await giveRole(ben, group, cleo.userId, 'ADMIN')).toFailWith('GROUP_ADMIN_ONLY')
  expect(await giveRole(ana, group, ana.userId, 'MEMBER')).toFailWith('USER_NOT_FOUND')
  expect((await giveRole(ana, group, ben.userId, 'OWNER')).data?.setParticipantRole.viewerRole).toBe('ADMIN')
  expect(await rolesSeenBy(cleo, group)).toEqual({ [ana.handle]: 'ADMIN', [ben.handle]: 'OWNER', [cleo.handle]: 'MEMBER' })
})

test('when the owner leaves, the first admin or else the first member owns the group, and the last one takes it along', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  await make.message(api, ana, group)
  await giveRole(ana, group, cleo.userId, 'ADMIN')
  expect((await leave(ana, group)).data?.leaveConversation.conversationId).toBe(group.id)
  expect(await rolesSeenBy(ben, group)).toEqual({ [ben.handle]: 'MEMBER', [cleo.handle]: 'OWNER' })
  expect(await leave(cleo, group)).toSucceed()
  expect(await rolesSeenBy(ben, group)).toEqual({ [ben.handle]: 'OWNER' })
  expect(await leave(ana, group)).toFailWith('CONVERSATION_NOT_FOUND')
  expect(await leave(ben, group)).toSucceed()
  expect(await api.sql('select from messages where conversation_id = $1', [group.id])).toEqual([])
})

test('a direct conversation is neither left nor joined', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  expect(await leave(ana, conversation)).toFailWith('NOT_A_GROUP')
  expect(await add(ana, conversation, (await make.person(api)).userId)).toFailWith('NOT_A_GROUP')
  expect(await remove(ana, conversation, ben.userId)).toFailWith('NOT_A_GROUP')
  expect(await giveRole(ana, conversation, ben.userId, 'OWNER')).toFailWith('NOT_A_GROUP')
})
