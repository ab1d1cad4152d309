import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { statementsOf } from '../support/statements.js'

const api = startApi()

interface Event { __typename: string; message?: { id: string; body: string | null; replyTo: { body: string } | null } }

const EVENTS = `subscription ($id: ID!) { conversationEvents(conversationId: $id) {
  __typename ... on MessageSent { message { id body sender { handle } replyTo { body } } } ... on MessageEdited { message { id body replyTo { body } } } } }`

async function follow(person: Person, id: string) {
  const stream = await api.as(person).subscribe<{ conversationEvents: Event }, object>(EVENTS, { id })
  const next = async () => (await stream.next()).data!.conversationEvents
  expect((await next()).__typename).toBe('LiveReady')
  return { next, close: stream.close }
}

async function groupOf(count: number) {
  const people = await Promise.all(Array.from({ length: count }, () => make.person(api)))
  return { people, group: await make.conversation(api, people, { title: 'Band' }) }
}

async function block(one: Person, other: Person): Promise<void> {
  await api.sql('insert into blocked_users (blocker_id, blocked_id) values ($1, $2)', [one.userId, other.userId])
  await api.sql('select conversations_between_changed($1, $2)', [one.userId, other.userId])
}

test('an event is read once for all who may have the same answer', async () => {
  const { people, group } = await groupOf(10)
  const streams = await Promise.all(people.map((person) => follow(person, group.id)))
  const statements = await statementsOf(async () => {
    await make.message(api, people[0]!, group, 'to all')
    for (const stream of streams) expect(await stream.next()).toMatchObject({ message: { body: 'to all' } })
  })
  expect(statements.filter((text) => text.includes('from messages m')).length).toBe(1)
  expect(statements.filter((text) => text.includes('channel_events')).length).toBe(1)
  await Promise.all(streams.map((stream) => stream.close()))
})

test('who is blocked by the sender is told nothing of it, while all others are', async () => {
  const { people: [ana, ben, eve], group } = await groupOf(3)
  const streams = { ben: await follow(ben!, group.id), eve: await follow(eve!, group.id) }
  await block(ana!, eve!)
  await make.message(api, ana!, group, 'not for eve')
  await make.message(api, ben!, group, 'for all')
  expect(await streams.ben.next()).toMatchObject({ message: { body: 'not for eve' } })
  expect(await streams.ben.next()).toMatchObject({ message: { body: 'for all' } })
  expect(await streams.eve.next()).toMatchObject({ message: { body: 'for all' } })
  await Promise.all([streams.ben.close(), streams.eve.close()])
})

test('who joined later is not shown what an answer refers to from before', async () => {
  const { people: [ana, ben], group } = await groupOf(2)
  const before = await make.message(api, ana!, group, 'before eve came')
  const eve = await make.person(api)
  expect(await api.as(ana!).run('mutation ($input: AddParticipantsInput!) { addParticipants(input: $input) { id } }', { input: { conversationId: group.id, userIds: [eve.userId] } })).toSucceed()
  const streams = { ben: await follow(ben!, group.id), eve: await follow(eve, group.id) }
  const input = { conversationId: group.id, clientMessageId: crypto.randomUUID(), body: 'yes', replyToId: before.id }
  expect(await api.as(ana!).run('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }', { input })).toSucceed()
  expect((await streams.ben.next()).message).toMatchObject({ body: 'yes', replyTo: { body: 'before eve came' } })
  expect((await streams.eve.next()).message).toMatchObject({ body: 'yes', replyTo: null })
  await Promise.all([streams.ben.close(), streams.eve.close()])
})

test('who has deleted a message for themselves hears no more of it', async () => {
  const { people: [ana, ben, eve], group } = await groupOf(3)
  const streams = { ben: await follow(ben!, group.id), eve: await follow(eve!, group.id) }
  const { id } = await make.message(api, ana!, group, 'typo')
  await Promise.all([streams.ben.next(), streams.eve.next()])
  expect(await api.as(eve!).run('mutation ($input: DeleteMessageInput!) { deleteMessage(input: $input) { messageId } }', { input: { messageId: id, scope: 'ME' } })).toSucceed()
  expect(await api.as(ana!).run('mutation ($input: EditMessageInput!) { editMessage(input: $input) { id } }', { input: { messageId: id, body: 'mended' } })).toSucceed()
  await make.message(api, ana!, group, 'next')
  expect(await streams.ben.next()).toMatchObject({ __typename: 'MessageEdited', message: { body: 'mended' } })
  expect(await streams.eve.next()).toMatchObject({ __typename: 'MessageSent', message: { body: 'next' } })
  await Promise.all([streams.ben.close(), streams.eve.close()])
})
