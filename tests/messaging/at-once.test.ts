import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { setTimeout as sleep } from 'node:timers/promises'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { peopleOf, unreadCounts } from './talk.js'

const api = startApi()

const run = (person: Person, mutation: string, input: object) =>
  api.as(person).run(`mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename } }`, { input })

/** What a rule may answer to somebody who comes too late, or was never let. */
const REFUSALS = ['CONVERSATION_NOT_FOUND', 'MESSAGE_NOT_FOUND', 'USER_NOT_FOUND', 'GROUP_ADMIN_ONLY', 'NOT_MESSAGE_SENDER', 'NOT_A_GROUP', 'RECIPIENT_UNREACHABLE']

interface World { people: Person[]; conversations: { id: string }[] }

const any = <Item>(items: Item[]): Item => items[Math.floor(Math.random() * items.length)]!

/** Something somebody does, chosen blindly. */
async function act({ people, conversations }: World, who: Person): Promise<unknown> {
  const own = await api.sqlAs('polyphony_viewer', who, "select id from conversations") as { id: string }[]
  const blocked = await api.sqlAs('polyphony_viewer', who, 'select blocked_id as "userId" from blocked_users') as { userId: string }[]
  const { id: conversationId } = any([...own, ...own, ...conversations])
  const { userId } = any(people.filter((other) => other !== who))
  const [message] = await api.sql('select id from messages where conversation_id = $1 order by seq desc offset $2 limit 1', [conversationId, Math.floor(Math.random() * 4)])
  const messageId = message?.id ?? randomUUID()
  const acts: [mutation: string, input: object][] = [
    ...Array.from({ length: 8 }, (): [string, object] => ['sendMessage', { conversationId, clientMessageId: randomUUID(), body: 'hello' }]),
    ['markConversationRead', { conversationId }], ['markConversationRead', { conversationId, upToMessageId: messageId }],
    ['deleteMessage', { messageId, scope: 'ME' }], ['deleteMessage', { messageId, scope: 'EVERYONE' }], ['editMessage', { messageId, body: 'hullo' }],
    ['addReaction', { messageId, emoji: '👍' }], ['removeReaction', { messageId, emoji: '👍' }],
    ['blockUser', { userId }], ...blocked.flatMap((each): [string, object][] => [['unblockUser', each], ['unblockUser', each], ['unblockUser', each]]),
    ...Array.from({ length: 6 }, (): [string, object] => ['addParticipants', { conversationId, userIds: [userId] }]), ['removeParticipant', { conversationId, userId }], ['leaveConversation', { conversationId }],
    ['setParticipantRole', { conversationId, userId, role: any(['OWNER', 'ADMIN', 'ADMIN']) }],
    ['updateConversation', { conversationId, isDisappearing: Math.random() < 0.7 }], ['openDirectConversation', { userId }],
  ]
  const [mutation, input] = any(acts)
  const { errors } = await run(who, mutation, input)
  const reason = errors?.[0]?.extensions?.reason
  return errors && !REFUSALS.includes(String(reason)) ? { mutation, reason } : undefined
}

/** The whole of a transaction of somebody else's, held open. */
async function transaction(work: (query: (text: string, values?: unknown[]) => Promise<unknown>) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: api.database.urls.owner })
  await client.connect()
  try {
    await client.query('begin')
    await work((text, values) => client.query(text, values))
    await client.query('commit')
  } finally {
    await client.end()
  }
}

/** Time passes: what is read disappears, and the job clears it away. */
const expire = async () => {
  await api.sql("update messages set expires_at = now() - interval '1 second' where expires_at is not null")
  return api.sqlAs('polyphony_system', null, 'select delete_expired_messages()')
}

test('whatever eight people do at once, nothing fails, every count is exact and no event is missing', async () => {
  const people = await peopleOf(api, 8)
  const conversations = [
    await make.conversation(api, people, { title: 'All' }), await make.conversation(api, people.slice(0, 5), { title: 'Some' }),
    await make.conversation(api, people.slice(3), { title: 'Others' }), await make.conversation(api, people.slice(0, 2)), await make.conversation(api, people.slice(1, 3)),
  ]
  await api.sql("update conversation_participants set role = 'ADMIN' from conversations c where c.id = conversation_id and c.kind = 'GROUP' and role = 'MEMBER'")
  let isOver = false
  const clearing = (async () => {
    while (!isOver) await expire()
  })()
  const odd = await Promise.all(people.map(async (who) => {
    const found = []
    for (let count = 0; count < 60; count += 1) found.push(await act({ people, conversations }, who))
    return found.filter(Boolean)
  }))
  isOver = true
  await clearing
  expect(odd.flat()).toEqual([])
  expect(api.faults).toEqual([])
  const { stored, counted } = await unreadCounts(api)
  expect(stored).toEqual(counted)
  expect(await api.sql('select id from channels c where last_seq <> (select count(*) from channel_events where channel_id = c.id)')).toEqual([])
  const owners = await api.sql(
    `select conversation_id, count(*) filter (where role = 'OWNER')::int as owners from conversation_participants p join conversations c on c.id = p.conversation_id
     where c.kind = 'GROUP' and left_at is null group by 1`)
  expect(owners.filter(({ owners: count }) => count !== 1)).toEqual([])
})

test('clearing away what has expired waits for whoever talks, before anybody has to wait for it', async () => {
  const [ana, ben, cleo] = (await peopleOf(api, 3)) as [Person, Person, Person]
  const two = [await make.conversation(api, [ana, ben]), await make.conversation(api, [ana, cleo])].sort((one, other) => (one.id < other.id ? -1 : 1)) as [{ id: string }, { id: string }]
  for (const { id } of two) await make.message(api, ana, { id })
  await api.sql("update messages set is_disappearing = true, expires_at = now() - interval '1 second' where conversation_id = any ($1)", [two.map(({ id }) => id)])
  let cleared: Promise<unknown> | undefined
  await transaction(async (query) => {
    // As somebody who sends: the conversation first, and the inbox of a person of both at the end.
    await query('select from conversations where id = $1 for update', [two[1].id])
    cleared = api.sqlAs('polyphony_system', null, 'select delete_expired_messages() as count')
    await sleep(300)
    await query("select append_events(array['user:' || $1], 'INBOX_CHANGED', $2)", [ana.userId, two[1].id])
  })
  expect(await cleared).toEqual([{ count: 2 }])
})

test('two who open their conversation at once take their places in it in one order', async () => {
  const [ana, ben] = (await peopleOf(api, 2)).sort((one, other) => (one.userId < other.userId ? -1 : 1)) as [Person, Person]
  const { id } = await make.conversation(api, [ana, ben])
  await api.sql('update conversation_participants set left_at = now() where conversation_id = $1', [id])
  const place = 'select from conversation_participants where conversation_id = $1 and user_id = $2 for update nowait'
  let opened: ReturnType<typeof run> | undefined
  await transaction(async (query) => {
    await query(place, [id, ana.userId])
    opened = run(ben, 'openDirectConversation', { userId: ana.userId })
    while ((await api.sql("select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")).length === 0) await sleep(10)
    await query(place, [id, ben.userId])
  })
  expect(await opened).toSucceed()
})
