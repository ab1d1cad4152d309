import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { groupTalking, MESSAGES, peopleOf, twoTalking } from './talk.js'

const api = startApi()

interface Told { __typename: string; cursor: string; [field: string]: unknown }

const PERSON = 'user { handle }'
const EVENTS = `subscription ($id: ID!, $after: Cursor) { conversationEvents(conversationId: $id, after: $after) { __typename
  ... on LiveEvent { cursor } ... on LiveReady { cursor } ... on MessageSent { message { body seq } } ... on MessageEdited { message { body } }
  ... on MessageDeleted { messageId } ... on MessagesExpired { messageIds } ... on ReactionChanged { messageId emoji isAdded ${PERSON} }
  ... on ConversationRead { ${PERSON} upToSeq } ... on ParticipantAdded { ${PERSON} } ... on ParticipantLeft { ${PERSON} isRemoved }
  ... on ParticipantChanged { ${PERSON} } ... on ConversationChanged { conversation { title isDisappearing } } } }`

const rule = (person: Person, text: string, ...values: unknown[]) => api.sqlAs('polyphony_viewer', person, `select ${text}`, values)

async function listen(who: Person, { id }: { id: string }, after?: string) {
  const stream = await api.as(who).subscribe<{ conversationEvents: Told }, object>(EVENTS, { id, after })
  const next = async () => {
    const { data, errors } = await stream.next()
    return errors ? errors[0]!.extensions?.reason : data!.conversationEvents
  }
  expect(await next()).toMatchObject({ __typename: 'LiveReady' })
  return { next, close: () => stream.close() }
}
const user = ({ handle }: Person) => ({ user: { handle } })

test('everything that happens in a group is told once, in its order', async () => {
  const { ana, ben, group: { id } } = await groupTalking(api)
  const dora = (await peopleOf(api, 1))[0]!
  const stream = await listen(ben, { id })
  const message = await make.message(api, ana, { id }, 'helo')
  await rule(ben, "add_reaction($1, '👍')", message.id)
  await rule(ben, "remove_reaction($1, '👍')", message.id)
  await rule(ben, 'mark_conversation_read($1)', id)
  await rule(ana, "delete_message($1, 'EVERYONE')", message.id)
  await rule(ana, "update_conversation($1, 'Choir', true)", id)
  await rule(ana, 'add_participants($1, $2)', id, [dora.userId])
  await rule(ana, "set_participant_role($1, $2, 'ADMIN')", id, dora.userId)
  await rule(dora, 'leave_conversation($1)', id)
  await rule(ana, 'add_participants($1, $2)', id, [dora.userId])
  await rule(ana, 'remove_participant($1, $2)', id, dora.userId)
  const told = []
  while (told.length < 11) told.push(await stream.next())
  expect(told).toMatchObject([
    { __typename: 'MessageSent', message: { seq: 1 } },
    { __typename: 'ReactionChanged', messageId: message.id, emoji: '👍', isAdded: true, ...user(ben) },
    { __typename: 'ReactionChanged', messageId: message.id, emoji: '👍', isAdded: false, ...user(ben) },
    { __typename: 'ConversationRead', upToSeq: 1, ...user(ben) }, { __typename: 'MessageDeleted', messageId: message.id },
    { __typename: 'ConversationChanged', conversation: { title: 'Choir', isDisappearing: true } },
    { __typename: 'ParticipantAdded', ...user(dora) }, { __typename: 'ParticipantChanged', ...user(dora) },
    { __typename: 'ParticipantLeft', isRemoved: false, ...user(dora) }, { __typename: 'ParticipantAdded', ...user(dora) },
    { __typename: 'ParticipantLeft', isRemoved: true, ...user(dora) },
  ])
  expect(new Set(told.map((event) => (event as Told).cursor)).size).toBe(11)
  await stream.close()
})

test('what somebody blocked does in a group is told to the others and not to whoever blocks', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  await rule(ben, 'block_user($1)', cleo.userId)
  const [his, hers] = [await listen(ben, group), await listen(ana, group)]
  const message = await make.message(api, cleo, group, 'from cleo')
  await rule(cleo, 'mark_conversation_read($1)', group.id)
  await rule(cleo, "add_reaction($1, '👍')", message.id)
  await make.message(api, ana, group, 'from ana')
  expect(await his.next()).toMatchObject({ message: { body: 'from ana' } })
  expect([await hers.next(), await hers.next(), await hers.next()]).toMatchObject([{ message: { body: 'from cleo' } }, { __typename: 'ConversationRead' }, { __typename: 'ReactionChanged' }])
  await Promise.all([his.close(), hers.close()])
})

test('a block ends the streams of a direct conversation at once, and is itself told to nobody', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const cleo = (await peopleOf(api, 1))[0]!
  const group = await make.conversation(api, [cleo, ana, ben], { title: 'Band' })
  const [hers, his, theirs] = [await listen(ana, conversation), await listen(ben, conversation), await listen(cleo, group)]
  await rule(ana, 'block_user($1)', ben.userId)
  expect([await hers.next(), await his.next()]).toEqual(['CONVERSATION_NOT_FOUND', 'CONVERSATION_NOT_FOUND'])
  await make.message(api, cleo, group, 'still here')
  expect(await theirs.next()).toMatchObject({ message: { body: 'still here' } })
  await theirs.close()
})

test('whoever joins later is told nothing of what was said before, whatever cursor they were given', async () => {
  const { ana, group } = await groupTalking(api)
  const dora = (await peopleOf(api, 1))[0]!
  const before = await make.message(api, ana, group, 'before')
  const page = await api.as(ana).run(MESSAGES, { conversationId: group.id })
  await make.message(api, ana, group, 'between')
  await rule(ana, 'add_participants($1, $2)', group.id, [dora.userId])
  await rule(ana, "add_reaction($1, '👍')", before.id)
  await rule(ana, "delete_message($1, 'EVERYONE')", before.id)
  await make.message(api, ana, group, 'welcome')
  const stream = await listen(dora, group, page.data!.messages.liveCursor)
  expect(await stream.next()).toMatchObject({ __typename: 'ParticipantAdded' })
  expect(await stream.next()).toMatchObject({ message: { body: 'welcome' } })
  await stream.close()
})

test('the job that clears what has expired tells of it in the same order as everything else', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const stream = await listen(ben, conversation)
  await rule(ana, 'update_conversation($1, null, true)', conversation.id)
  const { id } = await make.message(api, ana, conversation, 'goes')
  await api.sql("update messages set expires_at = now() - interval '1 second' where id = $1", [id])
  await api.sqlAs('polyphony_system', null, 'select delete_expired_messages()')
  await make.message(api, ana, conversation, 'stays')
  const told = [await stream.next()]
  while ((told.at(-1) as Told).__typename !== 'MessagesExpired') told.push(await stream.next())
  expect(told.at(-1)).toMatchObject({ messageIds: [id] })
  expect(await stream.next()).toMatchObject({ message: { body: 'stays' } })
  await stream.close()
})
