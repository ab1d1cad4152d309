import { startApi } from '../support/api.js'
import { make } from '../support/make.js'

const api = startApi()

const SEEN = 'subscription ($id: ID!) { conversationEvents(conversationId: $id) { __typename ... on MessageSent { message { body readByCount } } } }'
const READ = 'mutation ($input: MarkConversationReadInput!) { markConversationRead(input: $input) { __typename } }'
const EDIT = 'mutation ($input: EditMessageInput!) { editMessage(input: $input) { id readByCount } }'

test('a message told of live, and one that was changed, says by how many it was read', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const conversation = await make.conversation(api, [ana, ben])
  const stream = await api.as(ben).subscribe<{ conversationEvents: { message?: { body: string; readByCount: number } } }, object>(SEEN, { id: conversation.id })
  await stream.next()
  const message = await make.message(api, ana, conversation, 'one')
  expect((await stream.next()).data!.conversationEvents.message).toEqual({ body: 'one', readByCount: 0 })
  await stream.close()
  expect(await api.as(ben).run(READ, { input: { conversationId: conversation.id } })).toSucceed()
  const edited = await api.as(ana).run<{ editMessage: { readByCount: number } }, object>(EDIT, { input: { messageId: message.id, body: 'uno' } })
  expect(edited).toSucceed()
  expect(edited.data!.editMessage.readByCount).toBe(1)
})
