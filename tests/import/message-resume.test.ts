import { readKeyring } from '../../src/encryption/read-keyring.js'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { heldAtSecondBatch, outcomeOf, runImport, scratch, startImport } from './import-process.js'

const api = startApi()
const files = scratch()
const ROWS = 24_000
const HANDLES = ['ana', 'ben', 'cem', 'dora']
const START = Date.UTC(2024, 0, 1)

/** Several conversations through each other, in no order of time, some rows twice and some of nobody. */
const rows = Array.from({ length: ROWS }, (_, number) => {
  const [from, other] = [HANDLES[number % 4]!, HANDLES[(number + 1) % 4]!]
  const sentAt = START + ((number * 7_919) % ROWS) * 1_000
  const base = { id: number % 22_000, from: number % 1_000 === 7 ? 'nobody' : from, body: `text ${number}`, sentAt, ...(number % 3 === 0 && { readAt: sentAt }) }
  return number % 5 === 0 ? { ...base, conversation: { id: `group ${number % 3}`, title: `Group ${number % 3}` } } : { ...base, to: other }
})
const file = files.write('long.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'))

beforeAll(async () => {
  for (const handle of HANDLES) await make.person(api, { handle })
})

/** What each conversation holds, opened, without what differs from import to import. */
async function everything(): Promise<unknown> {
  const keyring = readKeyring(api.config)
  const messages = (await api.sql('select id, conversation_id, seq::int, sender_id, body, created_at from messages order by conversation_id, seq')) as { id: string; body: string }[]
  const people = await api.sql('select conversation_id, user_id, last_read_seq::int, unread_count, active_at, first_seq::int from conversation_participants order by 1, 2')
  return { people, messages: messages.map((message) => ({ ...message, body: keyring.open(message.body, message.id) })) }
}

test('an import that was killed goes on, and ends as one that was not', async () => {
  const held = await heldAtSecondBatch(api, 'messages:messages')
  const child = startImport(api, ['messages', file])
  const killed = outcomeOf(child)
  await held.isReached()
  child.kill('SIGKILL')
  expect((await killed).code).toBeNull()
  await held.letGo()
  const [{ count }] = (await api.sql('select count(*)::int as count from messages')) as [{ count: number }]
  expect(count).toBeLessThan(21_900)
  const resumed = await runImport(api, ['messages', file])
  expect(resumed.err).toContain('Going on with the import of long.jsonl')
  const resumedState = await everything()

  await api.sql('delete from conversations')
  const whole = await runImport(api, ['messages', file])
  const counts = ({ out }: { out: string }) => /read .* rejected \d+/.exec(out)?.[0]
  expect(counts(resumed)).toBe(counts(whole))
  expect(counts(whole)).toMatch(/^read 24000, inserted 2\d{4}, updated 0, unchanged 0, duplicate rows \d+, rejected 24$/)
  expect(resumedState).toEqual(await everything())
})

test('numbers have no gap, follow the times, and every count is what a recount gives', async () => {
  const gaps = await api.sql(
    `select c.id from conversations c where array(select seq from messages where conversation_id = c.id order by seq) is distinct from array(select generate_series(1, c.last_seq))`,
  )
  expect(gaps).toEqual([])
  const disorder = await api.sql(
    'select from (select created_at < lag(created_at) over (partition by conversation_id order by seq) as is_back from messages) as pairs where is_back',
  )
  expect(disorder).toEqual([])
  const wrong = await api.sql(
    `select p.* from conversation_participants p where p.unread_count <> (
       select count(*) from messages m where m.conversation_id = p.conversation_id and m.seq > p.last_read_seq and m.sender_id <> p.user_id)`,
  )
  expect(wrong).toEqual([])
  const kept = await api.sql('select unread_count from conversation_participants order by conversation_id, user_id')
  expect(await api.sql('select recount_unread(conversation_id, user_id) as unread_count from conversation_participants order by conversation_id, user_id')).toEqual(kept)
})
