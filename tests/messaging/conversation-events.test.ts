import { startApi } from '../support/api.js'
import { make } from '../support/make.js'

const api = startApi()

interface Event { __typename: string; cursor?: string; from?: string; message?: { body: string; seq: number; sender: { handle: string } } }

const EVENTS = `subscription ($id: ID!, $after: Cursor) { conversationEvents(conversationId: $id, after: $after) {
  __typename ... on LiveEvent { cursor: cursor } ... on LiveReady { cursor } ... on LiveResync { from }
  ... on MessageSent { message { body seq sender { handle } } } } }`

const follow = async (person: { accessToken: string }, id: string, after?: string) => {
  const stream = await api.as(person).subscribe<{ conversationEvents: Event }, object>(EVENTS, { id, after })
  return { next: async () => {
    const { data, errors } = await stream.next()
    return errors ? errors[0]!.extensions?.reason : data!.conversationEvents
  }, close: stream.close }
}

test('a stream begins with LiveReady and then tells of each message once, in order', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const conversation = await make.conversation(api, [ana, ben])
  const stream = await follow(ben, conversation.id)
  expect(await stream.next()).toMatchObject({ __typename: 'LiveReady' })
  await make.message(api, ana, conversation, 'one')
  await make.message(api, ben, conversation, 'two')
  expect(await stream.next()).toMatchObject({ __typename: 'MessageSent', message: { body: 'one', seq: 1, sender: { handle: ana.handle } } })
  expect(await stream.next()).toMatchObject({ __typename: 'MessageSent', message: { body: 'two', seq: 2, sender: { handle: ben.handle } } })
  await stream.close()
})

test('who comes back with a cursor is told what came since, and nothing twice', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const conversation = await make.conversation(api, [ana, ben])
  const before = await follow(ben, conversation.id)
  await before.next()
  await make.message(api, ana, conversation, 'one')
  const first = (await before.next()) as Event
  await before.close()
  await make.message(api, ana, conversation, 'two')
  await make.message(api, ana, conversation, 'three')
  const after = await follow(ben, conversation.id, first.cursor)
  expect(await after.next()).toMatchObject({ __typename: 'LiveReady', cursor: first.cursor })
  expect(await after.next()).toMatchObject({ message: { body: 'two' } })
  expect(await after.next()).toMatchObject({ message: { body: 'three' } })
  await make.message(api, ana, conversation, 'four')
  expect(await after.next()).toMatchObject({ message: { body: 'four' } })
  await after.close()
})

test('a page of messages and its cursor are of one moment', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const conversation = await make.conversation(api, [ana, ben])
  await make.message(api, ana, conversation, 'one')
  const page = await api.as(ben).run<{ messages: { nodes: { body: string; reactions: unknown[]; readByCount: number }[]; liveCursor: string } }, object>(
    'query ($id: ID!) { messages(conversationId: $id, last: 50) { nodes { body reactions { emoji } readByCount sender { handle } } liveCursor } }', { id: conversation.id })
  expect(page).toSucceed()
  expect(page.data!.messages.nodes).toMatchObject([{ body: 'one', reactions: [], readByCount: 0, sender: { handle: ana.handle } }])
  await make.message(api, ana, conversation, 'two')
  const stream = await follow(ben, conversation.id, page.data!.messages.liveCursor)
  await stream.next()
  expect(await stream.next()).toMatchObject({ message: { body: 'two' } })
  await stream.close()
})

test('a stranger, and a cursor of another conversation, are refused', async () => {
  const [ana, ben, eve] = [await make.person(api), await make.person(api), await make.person(api)]
  const [one, other] = [await make.conversation(api, [ana, ben]), await make.conversation(api, [ana, eve])]
  expect(await (await follow(eve, one.id)).next()).toBe('CONVERSATION_NOT_FOUND')
  const stream = await follow(ana, other.id)
  const { cursor } = (await stream.next()) as Event
  expect(await (await follow(ana, one.id, cursor)).next()).toBe('INVALID_CURSOR')
  expect(await (await follow(ana, one.id, 'garbage')).next()).toBe('INVALID_CURSOR')
  await stream.close()
})

test('whoever is removed while listening is told so at once, and nothing later', async () => {
  const [ana, ben, eve] = [await make.person(api), await make.person(api), await make.person(api)]
  const group = await make.conversation(api, [ana, ben, eve], { title: 'Band' })
  const [stays, goes] = [await follow(ben, group.id), await follow(eve, group.id)]
  await Promise.all([stays.next(), goes.next()])
  expect(await api.as(ana).run('mutation ($input: RemoveParticipantInput!) { removeParticipant(input: $input) { participantCount } }', { input: { conversationId: group.id, userId: eve.userId } })).toSucceed()
  await make.message(api, ana, group, 'without eve')
  expect(await goes.next()).toBe('CONVERSATION_NOT_FOUND')
  expect(await stays.next()).toMatchObject({ __typename: 'ParticipantLeft' })
  expect(await stays.next()).toMatchObject({ message: { body: 'without eve' } })
  await stays.close()
})

test('events longer ago than they are kept are a clear error', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const conversation = await make.conversation(api, [ana, ben])
  const stream = await follow(ben, conversation.id)
  const { cursor } = (await stream.next()) as Event
  await stream.close()
  await make.message(api, ana, conversation)
  await api.sql("update channel_events set at = now() - interval '8 days' where channel_id = $1", [`conversation:${conversation.id}`])
  expect(await api.sqlAs('polyphony_system', null, 'select sweep_channel_events() as count')).toEqual([{ count: 1 }])
  expect(await (await follow(ben, conversation.id, cursor)).next()).toBe('CURSOR_EXPIRED')
})
