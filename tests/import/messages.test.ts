import { randomUUID } from 'node:crypto'
import { readKeyring } from '../../src/encryption/read-keyring.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { runImport, scratch } from './import-process.js'

const api = startApi()
const files = scratch()
const LINE = /messages: (.*), in \d/
const HELLO = 'U2FsdGVkX1+VvRIHn6tDw1LgW4q9/fk/5E47VAjqLcU='
let [ana, ben, cem]: Person[] = []

beforeAll(async () => {
  ;[ana, ben, cem] = [await make.person(api, { handle: 'ana' }), await make.person(api, { handle: 'Ben.B' }), await make.person(api, { handle: 'cem' })]
})
beforeEach(async () => {
  await api.sql('delete from conversations')
  await api.sql('delete from channels')
  await api.sql('delete from import_runs')
})

const jsonl = (rows: unknown[]): string => files.write(`${randomUUID()}.jsonl`, rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'))
const run = async (rows: unknown[], args: string[] = [], settings: Record<string, string> = {}) => runImport(api, ['messages', jsonl(rows), ...args], settings)
const counts = ({ out }: { out: string }): string | undefined => LINE.exec(out)?.[1]
const at = (minute: number): string => new Date(Date.UTC(2024, 0, 1, 10, minute)).toISOString()

/** What stands in a conversation, in order, opened with this server's keys. */
async function saidIn(conversationId: unknown): Promise<unknown[]> {
  const keyring = readKeyring(api.config)
  const rows = await api.sql(
    `select m.id, seq::int, p.handle, body, m.created_at from messages m join profiles p on p.user_id = m.sender_id where conversation_id = $1 order by seq`,
    [conversationId],
  )
  return rows.map(({ id, seq, handle, body, created_at: time }) => [seq, handle, keyring.open(body as string, id as string), (time as Date).toISOString()])
}

const participants = (conversationId: unknown) =>
  api.sql(
    `select handle, role, first_seq::int as first, last_read_seq::int as read, unread_count as unread, active_at from conversation_participants c
     join profiles p using (user_id) where conversation_id = $1 order by lower(handle)`,
    [conversationId],
  )

test('direct messages and groups are imported in the order of time, and a second time nothing is', async () => {
  const rows = [
    { id: 2, from: 'Ben.B', to: '@ANA', body: 'second', sentAt: at(2) },
    { id: 1, from: 'ana', to: ben!.email.toUpperCase(), body: 'first', sentAt: at(1), readAt: at(3) },
    { id: 3, conversation: { id: 'band', title: 'The band' }, from: 'cem', members: ['ana', 'ben.b'], body: 'rehearsal?', sentAt: at(3) },
    { id: 4, conversation: 'band', from: 'ana', body: 'yes 🎵', sentAt: at(4) },
    { id: 5, from: 'ana', to: 'ben.b', body: 'third', sentAt: at(5) },
  ]
  const first = await run(rows)
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(counts(first)).toBe('read 5, inserted 5, updated 0, unchanged 0, duplicate rows 0, rejected 0')

  const [direct, group] = await api.sql('select id, kind, title, last_seq::int, created_by, created_at from conversations order by kind')
  expect(direct).toMatchObject({ kind: 'DIRECT', title: null, last_seq: 3, created_at: new Date(at(1)) })
  expect(group).toMatchObject({ kind: 'GROUP', title: 'The band', last_seq: 2, created_by: cem!.userId })
  expect(direct!.id).toBe((await api.sql('select generate_conversation_id($1, $2) as id', [ben!.userId, ana!.userId]))[0]!.id)
  expect(await saidIn(direct!.id)).toEqual([[1, 'ana', 'first', at(1)], [2, 'Ben.B', 'second', at(2)], [3, 'ana', 'third', at(5)]])
  expect(await saidIn(group!.id)).toEqual([[1, 'cem', 'rehearsal?', at(3)], [2, 'ana', 'yes 🎵', at(4)]])
  expect(await participants(direct!.id)).toEqual([
    { handle: 'ana', role: 'MEMBER', first: 1, read: 3, unread: 0, active_at: new Date(at(5)) },
    { handle: 'Ben.B', role: 'MEMBER', first: 1, read: 2, unread: 1, active_at: new Date(at(5)) },
  ])
  expect(await participants(group!.id)).toMatchObject([
    { handle: 'ana', role: 'MEMBER', read: 2, unread: 0 }, { handle: 'Ben.B', role: 'MEMBER', read: 0, unread: 2 }, { handle: 'cem', role: 'OWNER', read: 1, unread: 1 },
  ])

  const [before, events] = [await api.sql('select * from messages order by id'), await api.sql('select * from channel_events order by 1, 2')]
  expect(counts(await run(rows))).toBe('read 5, inserted 0, updated 0, unchanged 5, duplicate rows 0, rejected 0')
  expect(await api.sql('select * from messages order by id')).toEqual(before)
  expect(await api.sql('select * from channel_events order by 1, 2')).toEqual(events)
})

test('followers are told once of each conversation, and everybody of their inbox', async () => {
  await run([1, 2, 3].map((id) => ({ id, from: 'ana', to: 'cem', body: `text ${id}`, sentAt: at(id) })))
  const [{ id }] = (await api.sql('select id from conversations')) as [{ id: string }]
  const events = await api.sql('select channel_id, seq::int, kind, subject_id, data from channel_events order by channel_id')
  expect(events).toEqual([
    { channel_id: `conversation:${id}`, seq: 1, kind: 'CONVERSATION_CHANGED', subject_id: id, data: {} },
    ...[ana!, cem!].map(({ userId }) => userId).sort().map((userId) => ({ channel_id: `user:${userId}`, seq: 1, kind: 'INBOX_CHANGED', subject_id: id, data: {} })),
  ])
})

test('what is new goes behind what is there, whoever joins later sees only that, and edits stay', async () => {
  await run([{ id: 'a', conversation: 'band', from: 'ana', members: ['ben.b'], body: 'old', sentAt: at(1) }])
  const [{ id }] = (await api.sql('select id from conversations')) as [{ id: string }]
  const [message] = await api.sql('select id from messages')
  await api.sql("update messages set body = null, deleted_at = now() where id = $1", [message!.id])
  const again = [{ id: 'a', conversation: 'band', from: 'ana', body: 'old', sentAt: at(1) }, { id: 'b', conversation: 'band', from: 'cem', body: 'new', sentAt: at(0) }]
  expect(counts(await run(again))).toBe('read 2, inserted 1, updated 0, unchanged 1, duplicate rows 0, rejected 0')
  expect(await api.sql('select seq::int, deleted_at is null as is_there from messages order by seq')).toEqual([{ seq: 1, is_there: false }, { seq: 2, is_there: true }])
  expect(await participants(id)).toMatchObject([{ handle: 'ana', first: 1, unread: 1 }, { handle: 'Ben.B', first: 1, unread: 1 }, { handle: 'cem', first: 2, unread: 0 }])
})

test('texts of CryptoJS are opened with the passphrase and sealed anew', async () => {
  const rows = [{ id: 1, from: 'ana', to: 'cem', body: HELLO, sentAt: at(1) }]
  expect(counts(await run(rows, ['--passphrase-env', 'OLD_PASSPHRASE'], { OLD_PASSPHRASE: 'correct horse' }))).toContain('inserted 1')
  const [{ id }] = (await api.sql('select id from conversations')) as [{ id: string }]
  expect(await saidIn(id)).toEqual([[1, 'ana', 'hello', at(1)]])
})

test('with another passphrase, or none, they are refused', async () => {
  const rows = [{ id: 1, from: 'ana', to: 'cem', body: HELLO, sentAt: at(1) }, { id: 2, from: 'ana', to: 'cem', body: 'plain', sentAt: at(1) }]
  const rejects = files.path('passphrase.csv')
  expect(counts(await run(rows, ['--passphrase-env', 'OLD_PASSPHRASE', '--rejects', rejects], { OLD_PASSPHRASE: 'another' }))).toContain('inserted 1, updated 0, unchanged 0, duplicate rows 0, rejected 1')
  expect(files.read('passphrase.csv')).toBe('line,field,reason,value\n1,body,does not open with this passphrase,\n')
  await run(rows, ['--rejects', rejects])
  expect(files.read('passphrase.csv')).toBe('line,field,reason,value\n1,body,is encrypted: say with --passphrase-env where its passphrase is,\n')
  expect(await run(rows, ['--passphrase-env', 'NOT_SET'])).toMatchObject({ code: 1, err: 'The environment variable NOT_SET is not set: it is to hold the passphrase.\n' })
})

test('the database holds no word of what was said, and neither does the file of refused rows', async () => {
  const rejects = files.path('secret.csv')
  const rows = [
    { id: 1, from: 'ana', to: 'cem', body: 'marmalade', sentAt: at(1) }, '{"id": 2, "body": "marmalade"', { id: 3, from: 'ana', to: 'ana', body: 'marmalade', sentAt: at(1) },
    { id: 4, from: 'ana', to: 'cem', body: `marmalade ${'x'.repeat(4_000)}`, sentAt: at(1) }, '["marmalade"]', { id: 5, from: 'ana', to: 'cem', body: ['marmalade'], sentAt: at(1) },
  ]
  expect(counts(await run(rows, ['--rejects', rejects]))).toContain('inserted 1, updated 0, unchanged 0, duplicate rows 0, rejected 5')
  expect(files.read('secret.csv')).not.toContain('marmalade')
  const tables = await api.sql("select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')")
  for (const { name } of tables) expect(await api.sql(`select from ${name as string} t where t::text like '%marmalade%'`)).toEqual([])
})
