import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { groupTalking, peopleOf, send, textsSeenBy, twoTalking } from './talk.js'

const api = startApi()

const rule = (person: Pick<Person, 'userId'>, text: string, ...values: unknown[]) => api.sqlAs('polyphony_viewer', person, text, values)

/** How many rows of each table somebody sees of one conversation, straight through the policies. */
async function rowsSeenBy(person: Pick<Person, 'userId'> | null, { id }: { id: string }): Promise<unknown> {
  const [row] = await api.sqlAs('polyphony_viewer', person, `select
    (select count(*)::int from conversations where id = $1) as conversations,
    (select count(*)::int from conversation_participants where conversation_id = $1 and left_at is null) as people,
    (select count(*)::int from messages where conversation_id = $1) as messages,
    (select count(*)::int from message_reactions r join messages m on m.id = r.message_id where m.conversation_id = $1) as reactions`, [id])
  return row
}

const NOTHING = { conversations: 0, people: 0, messages: 0, reactions: 0 }

test('members see a group, and neither strangers, admins, visitors nor those who left or were removed do', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  const message = await make.message(api, ana, group)
  await rule(ben, 'select add_reaction($1, $2)', message.id, '🎵')
  expect(await rowsSeenBy(cleo, group)).toEqual({ conversations: 1, people: 3, messages: 1, reactions: 1 })
  await rule(ben, 'select leave_conversation($1)', group.id)
  await rule(ana, 'select remove_participant($1, $2)', group.id, cleo.userId)
  const admin = await make.person(api, { role: 'admin' })
  for (const person of [ben, cleo, admin, await make.person(api), null]) expect(await rowsSeenBy(person, group)).toEqual(NOTHING)
  expect(await rowsSeenBy(ana, group)).toEqual({ conversations: 1, people: 1, messages: 1, reactions: 1 })
})

test('who is added again sees what is said from then on', async () => {
  const { ana, ben, group } = await groupTalking(api)
  await make.message(api, ana, group, { body: 'before' })
  await rule(ana, 'select remove_participant($1, $2)', group.id, ben.userId)
  await make.message(api, ana, group, { body: 'without ben' })
  await rule(ana, 'select add_participants($1, $2)', group.id, [ben.userId])
  await make.message(api, ana, group, { body: 'after' })
  expect(await textsSeenBy(api, ben, group)).toEqual(['after'])
  expect(await textsSeenBy(api, ana, group)).toEqual(['before', 'without ben', 'after'])
})

test('a direct conversation is gone for both during a block, whichever of them set it, and comes back with its history', async () => {
  for (const isMine of [true, false]) {
    const { ana, ben, conversation } = await twoTalking(api)
    await send(api, ben, conversation, 'hello')
    const [blocker, blocked] = isMine ? [ana, ben] : [ben, ana]
    await rule(blocker, 'select block_user($1)', blocked.userId)
    for (const person of [ana, ben]) expect(await rowsSeenBy(person, conversation)).toMatchObject({ conversations: 0, people: 1 })
    await rule(blocker, 'select unblock_user($1)', blocked.userId)
    for (const person of [ana, ben]) expect(await textsSeenBy(api, person, conversation)).toEqual(['hello'])
  }
})

test('in a group, messages, emoji and receipts of the blocked are not there for each other, and are for the third', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  const fromAna = await make.message(api, ana, group, { body: 'ana' })
  const fromCleo = await make.message(api, cleo, group, { body: 'cleo' })
  await rule(ben, 'select add_reaction($1, $2)', fromCleo.id, '🎵')
  await rule(ben, 'select mark_conversation_read($1)', group.id)
  await rule(ana, 'select block_user($1)', ben.userId)
  await make.message(api, ben, group, { body: 'ben' })
  expect(await textsSeenBy(api, ana, group)).toEqual(['ana', 'cleo'])
  expect(await textsSeenBy(api, ben, group)).toEqual(['cleo', 'ben'])
  expect(await textsSeenBy(api, cleo, group)).toEqual(['ana', 'cleo', 'ben'])
  expect(await rowsSeenBy(ana, group)).toEqual({ conversations: 1, people: 2, messages: 2, reactions: 0 })
  expect(await rowsSeenBy(cleo, group)).toEqual({ conversations: 1, people: 3, messages: 3, reactions: 1 })
  await expect(rule(ben, 'select add_reaction($1, $2)', fromAna.id, '🎵')).rejects.toThrow('MESSAGE_NOT_FOUND')
})

test.each([
  'insert into messages (id, conversation_id, seq) values (new_id(), new_id(), 1)',
  'update conversation_participants set unread_count = 0',
  'delete from message_reactions',
  'select * from channel_events',
  'select append_event($$user:00000000-0000-0000-0000-000000000000$$, $$X$$, null)',
  'select recount_unread(new_id(), new_id())',
  'select can_message_user(new_id(), new_id())',
  'select delete_expired_messages()',
])('the role of requests may not: %s', async (statement) => {
  const [ana] = await peopleOf(api, 1)
  await expect(rule(ana!, statement)).rejects.toThrow(/permission denied/)
})
