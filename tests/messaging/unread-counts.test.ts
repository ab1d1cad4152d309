import { startApi } from '../support/api.js'
import type { Person } from '../support/make.js'
import { graphql } from '../support/graphql/index.js'
import { eventsOf, peopleOf, send, unreadCounts } from './talk.js'
import { make } from '../support/make.js'

const api = startApi()

/** A sequence of numbers that looks random and is the same each time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const TOTALS = graphql(`
  query UnreadTotals {
    viewer {
      unreadMessageCount
      unreadConversationCount
    }
  }
`)

interface World {
  people: Person[]
  conversations: { id: string }[]
  messages: { id: string }[]
}

/** One step of a history; a rule that refuses it is as good as one that does it. */
async function step({ people, conversations, messages }: World, pick: (below: number) => number): Promise<void> {
  const someone = people[pick(people.length)]!
  const other = people[pick(people.length)]!
  const conversation = conversations[pick(conversations.length)]!
  const message = messages[Math.max(0, messages.length - 1 - pick(8))]
  const as = (text: string, ...values: unknown[]) => api.sqlAs('polyphony_viewer', someone, text, values)
  const steps: (() => Promise<unknown>)[] = [
    async () => messages.push(await make.message(api, someone, conversation)),
    async () => messages.push(await make.message(api, someone, conversation)),
    async () => messages.push(await make.message(api, someone, conversation)),
    () => as('select mark_conversation_read($1)', conversation.id),
    () => as('select mark_conversation_read(conversation_id, id) from messages where id = $1', message?.id),
    () => as('select delete_message($1, $$EVERYONE$$)', message?.id),
    () => as('select delete_message($1, $$ME$$)', message?.id),
    () => as('select block_user($1)', other.userId),
    () => as('select unblock_user($1)', other.userId),
    () => as('select unblock_user(blocked_id) from blocked_users where blocker_id = viewer_id()'),
    () => as('select leave_conversation($1)', conversation.id),
    () => as('select add_participants($1, $2)', conversation.id, [other.userId]),
    () => as('select remove_participant($1, $2)', conversation.id, other.userId),
    () => as(`select ${pick(2) === 0 ? 'archive' : 'unarchive'}_conversation($1)`, conversation.id),
    () => as('select update_conversation($1, null, $2)', conversation.id, pick(2) === 0),
    () => api.sql("update messages set expires_at = now() - interval '1 second' where expires_at is not null and $1::int = 0", [pick(2)]),
    () => api.sqlAs('polyphony_system', null, 'select delete_expired_messages()'),
  ]
  await steps[pick(steps.length)]!().catch((error: { code?: string; message: string }) => expect(error.code ?? error.message).toMatch(/^PY001$|NOT_FOUND|RECIPIENT_UNREACHABLE/))
}

test.each([1, 2, 3])('after every step of a random history (%i) each unread count is what counting anew finds', async (seed) => {
  const pick = numbers(seed)
  const people = await peopleOf(api, 5)
  const conversations = [
    await make.conversation(api, people, { title: 'All' }), await make.conversation(api, people.slice(0, 3), { title: 'Some' }),
    await make.conversation(api, [people[0]!, people[1]!]), await make.conversation(api, [people[1]!, people[2]!]),
  ]
  const world: World = { people, conversations, messages: [] }
  for (let count = 0; count < 150; count += 1) {
    await step(world, pick)
    const { stored, counted } = await unreadCounts(api)
    expect({ count, stored }).toEqual({ count, stored: counted })
  }
  for (const person of people) {
    const [visible] = await api.sqlAs('polyphony_viewer', person, `
      select coalesce(sum(n), 0)::int as messages, count(*)::int as conversations from (
        select count(*) as n from messages m join conversation_participants p using (conversation_id)
        where m.seq > p.last_read_seq and p.user_id = viewer_id() and m.expires_at is null and m.sender_id is distinct from p.user_id and m.deleted_at is null and p.archived_at is null
        group by conversation_id) unread`)
    expect((await api.as(person).run(TOTALS)).data?.viewer).toEqual({ unreadMessageCount: visible!.messages, unreadConversationCount: visible!.conversations })
  }
})

test('fifty people who write at once get numbers and events without a gap, and every count is exact', async () => {
  const people = await peopleOf(api, 50)
  const group = await make.conversation(api, people, { title: 'Chorus' })
  const replies = await Promise.all(people.map((person) => send(api, person, group, `from ${person.handle}`)))
  for (const reply of replies) expect(reply).toSucceed()
  const seqs = replies.map((reply) => reply.data!.sendMessage.seq).sort((a, b) => a - b)
  expect(seqs).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
  const sent = (await eventsOf(api, `conversation:${group.id}`)).filter((event) => event.kind === 'MESSAGE_SENT')
  const stored = await api.sql('select id from messages where conversation_id = $1 order by seq', [group.id])
  expect(sent.map((event) => event.subject)).toEqual(stored.map((row) => row.id))
  for (const person of people.slice(0, 5)) {
    const inbox = (await eventsOf(api, `user:${person.userId}`)).filter((event) => event.kind === 'INBOX_MESSAGE')
    expect(inbox).toHaveLength(50)
  }
  const counts = await api.sql('select distinct unread_count from conversation_participants where conversation_id = $1', [group.id])
  expect(counts).toEqual([{ unread_count: 49 }])
})
