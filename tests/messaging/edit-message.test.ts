import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { eventsOf, groupTalking, INBOX, SEND, send, textsSeenBy, twoTalking } from './talk.js'

const api = startApi()

const EDIT = graphql(`
  mutation EditMessage($input: EditMessageInput!) {
    editMessage(input: $input) {
      body
      editedAt
      sender {
        handle
      }
    }
  }
`)

const edit = (person: Person, messageId: string, body = 'better') => api.as(person).run(EDIT, { input: { messageId, body } })

test('who sent a message changes its text, and everybody sees and is told so', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const { id } = (await send(api, ana, conversation, 'good')).data!.sendMessage
  const reply = await edit(ana, id)
  expect(reply.data?.editMessage).toEqual({ body: 'better', editedAt: expect.any(String), sender: { handle: ana.handle } })
  expect(await textsSeenBy(api, ben, conversation)).toEqual(['better'])
  expect((await api.as(ben).run(INBOX, {})).data?.conversations.nodes[0]?.lastMessage?.body).toBe('better')
  expect((await eventsOf(api, `conversation:${conversation.id}`)).at(-1)).toMatchObject({ kind: 'MESSAGE_EDITED', subject: id })
  expect((await eventsOf(api, `user:${ben.userId}`)).at(-1)).toMatchObject({ kind: 'INBOX_CHANGED', subject: conversation.id })
})

test('a change of an older message does not stir the inbox', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const first = await make.message(api, ana, conversation)
  await make.message(api, ana, conversation)
  const before = await eventsOf(api, `user:${ben.userId}`)
  expect(await edit(ana, first.id)).toSucceed()
  expect(await eventsOf(api, `user:${ben.userId}`)).toEqual(before)
})

test('after 15 minutes a message stays as it is', async () => {
  const { ana, conversation } = await twoTalking(api)
  const { id } = await make.message(api, ana, conversation)
  await api.sql("update messages set created_at = now() - interval '15 minutes 1 second' where id = $1", [id])
  expect(await edit(ana, id)).toFailWith('EDIT_WINDOW_CLOSED')
})

test('nobody else changes it, and what is not seen or deleted is not found', async () => {
  const { ana, ben, group } = await groupTalking(api)
  const { id } = await make.message(api, ben, group)
  expect(await edit(ana, id)).toFailWith('NOT_MESSAGE_SENDER')
  expect(await edit(await make.person(api), id)).toFailWith('MESSAGE_NOT_FOUND')
  await api.sqlAs('polyphony_viewer', ben, 'select delete_message($1, $$EVERYONE$$)', [id])
  for (const gone of [id, randomUUID()]) expect(await edit(ben, gone)).toFailWith('MESSAGE_NOT_FOUND')
  expect(await edit(ben, id, ' ')).toFailWith('INVALID_INPUT')
  expect(await api.visitor.run(EDIT, { input: { messageId: id, body: 'x' } })).toFailWith('SIGN_IN_REQUIRED')
})

test('a message sent again after it was changed is the same message', async () => {
  const { ana, conversation } = await twoTalking(api)
  const input = { conversationId: conversation.id, clientMessageId: randomUUID(), body: 'first' }
  const { id } = (await api.as(ana).run(SEND, { input })).data!.sendMessage
  expect(await edit(ana, id)).toSucceed()
  expect((await api.as(ana).run(SEND, { input })).data?.sendMessage).toEqual({ id, seq: 1, body: 'better' })
})
