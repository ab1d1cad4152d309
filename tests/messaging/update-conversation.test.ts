import { startApi } from '../support/api.js'
import { deleteExpiredMessages } from '../../src/jobs/messaging/delete-expired-messages.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { jobContext } from '../support/job-context.js'
import { eventsOf, groupTalking, INBOX, MESSAGES, textsSeenBy, twoTalking } from './talk.js'

const api = startApi()

const UPDATE = graphql(`
  mutation UpdateConversation($input: UpdateConversationInput!) {
    updateConversation(input: $input) {
      title
      isDisappearing
    }
  }
`)

const update = (person: Person, { id }: { id: string }, changes: { title?: string | null; isDisappearing?: boolean }) =>
  api.as(person).run(UPDATE, { input: { conversationId: id, ...changes } })
const read = (person: Person, { id }: { id: string }) => api.sqlAs('polyphony_viewer', person, 'select mark_conversation_read($1)', [id])
const expiryOf = async ({ id }: { id: string }) => (await api.sql('select extract(epoch from expires_at - now()) / 3600 as hours from messages where id = $1', [id]))[0]!.hours
const runJob = () => deleteExpiredMessages.run(jobContext(api), {})

test('owner and admins change a group, members do not, and all are told', async () => {
  const { ana, ben, group } = await groupTalking(api)
  expect(await update(ben, group, { title: 'Mine' })).toFailWith('GROUP_ADMIN_ONLY')
  expect((await update(ana, group, { title: 'High tide' })).data?.updateConversation).toEqual({ title: 'High tide', isDisappearing: false })
  expect((await update(ana, group, { isDisappearing: true })).data?.updateConversation).toEqual({ title: 'High tide', isDisappearing: true })
  expect((await update(ana, group, { title: null })).data?.updateConversation.title).toBeNull()
  expect((await eventsOf(api, `conversation:${group.id}`)).at(-1)).toMatchObject({ kind: 'CONVERSATION_CHANGED', subject: group.id })
  expect((await eventsOf(api, `user:${ben.userId}`)).at(-1)).toMatchObject({ kind: 'INBOX_CHANGED', subject: group.id })
  for (const title of ['', 'x'.repeat(101), 'two\nlines']) expect(await update(ana, group, { title })).toFailWith('INVALID_INPUT')
})

test('a direct conversation has no title, and either of the two lets it disappear', async () => {
  const { ben, conversation } = await twoTalking(api)
  expect(await update(ben, conversation, { title: 'Us' })).toFailWith('NOT_A_GROUP')
  expect((await update(ben, conversation, { isDisappearing: true })).data?.updateConversation).toEqual({ title: null, isDisappearing: true })
  expect(await update(await make.person(api), conversation, { isDisappearing: false })).toFailWith('CONVERSATION_NOT_FOUND')
  expect(await api.visitor.run(UPDATE, { input: { conversationId: conversation.id } })).toFailWith('SIGN_IN_REQUIRED')
})

test('a disappearing message goes 24 hours after the last of the others has read it or left', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  await update(ana, group, { isDisappearing: true })
  const [first, second] = [await make.message(api, ana, group), await make.message(api, ana, group)]
  await api.sqlAs('polyphony_viewer', ben, 'select mark_conversation_read($1, $2)', [group.id, first.id])
  expect([await expiryOf(first), await expiryOf(second)]).toEqual([null, null])
  await api.sqlAs('polyphony_viewer', cleo, 'select leave_conversation($1)', [group.id])
  expect([Number(await expiryOf(first)), await expiryOf(second)]).toEqual([expect.closeTo(24, 1), null])
  await read(ben, group)
  expect(Number(await expiryOf(second))).toBeCloseTo(24, 1)
})

test('past its time a message is seen by nobody, and the job takes it out of the database and tells who takes part', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  await make.message(api, ana, conversation, { body: 'stays' })
  await update(ana, conversation, { isDisappearing: true })
  const message = await make.message(api, ana, conversation, { body: 'goes' })
  await read(ben, conversation)
  await api.sql("update messages set expires_at = now() - interval '1 second' where id = $1", [message.id])
  for (const person of [ana, ben]) expect(await textsSeenBy(api, person, conversation)).toEqual(['stays'])
  expect((await api.as(ben).run(INBOX, {})).data?.conversations.nodes[0]?.lastMessage?.body).toBe('stays')
  await runJob()
  expect(await api.sql('select from messages where id = $1', [message.id])).toEqual([])
  expect((await eventsOf(api, `conversation:${conversation.id}`)).at(-1)).toMatchObject({ kind: 'MESSAGES_EXPIRED', data: { messageIds: [message.id] } })
  expect((await eventsOf(api, `user:${ben.userId}`)).at(-1)).toMatchObject({ kind: 'INBOX_CHANGED', subject: conversation.id })
})

test('many messages that expire at once are told in events of a hundred, over several bites', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  await api.sql(`insert into messages (id, conversation_id, seq, sender_id, is_disappearing, expires_at)
    select new_id(), $1, n, $2, true, now() - interval '1 hour' from generate_series(1, 1250) n`, [conversation.id, ana.userId])
  await runJob()
  const sizes = (await eventsOf(api, `conversation:${conversation.id}`)).map(({ data }) => (data as { messageIds: string[] }).messageIds.length)
  expect(sizes).toEqual([...Array.from({ length: 10 }, () => 100), 100, 100, 50])
  expect((await api.as(ben).run(MESSAGES, { conversationId: conversation.id })).data?.messages.nodes).toEqual([])
})
