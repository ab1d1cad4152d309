import { mkdirSync } from 'node:fs'
import { readKeyring } from '../../src/encryption/read-keyring.js'
import { handleOf } from '../../src/import/irc/nicks.js'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { runImport, scratch } from './import-process.js'

const api = startApi()
const files = scratch()
const LINE = /messages: (.*), in \d/

const LOG = [
  '=== topic of #music is now: everything', '[23:58] <Zoë|away> hi', '=== lurker [~l@host.example]  has joined #music []', '[23:59] <Ana> http://x.example/?a=b <3',
  '[23:59]  * Ana waves', '[23:57] <@zoë|away> my clock is slow', '[00:01] <ANA> good morning', '[00:01] <Root> \u0002bold\u0002 and \ufeffmarked', '[00:02] <Ana>', '[00:02] <Ana>  ',
  'what is this', '[25:00] <Ana> never', '[00:03] <Zoë|away > spaced',  '[00:03]  * Ana', '[00:03] -services- this nick is taken', '[00:04] <x> bye\r', '',
].join('\n')

async function saidIn(title: string): Promise<unknown[]> {
  const keyring = readKeyring(api.config)
  const rows = await api.sql(
    `select m.id, seq::int, p.display_name as nick, body, m.created_at from messages m join conversations c on c.id = m.conversation_id
     join profiles p on p.user_id = m.sender_id where c.title = $1 order by seq`,
    [title],
  )
  return rows.map(({ id, seq, nick, body, created_at: time }) => [seq, (time as Date).toISOString().slice(0, 16), nick, keyring.open(body as string, id as string)])
}

test('a chat log becomes a conversation of everybody who speaks in it, and a second time nothing', async () => {
  await make.person(api, { handle: 'ANA' })
  const file = files.write('2004-11-15_03.raw.txt', LOG)
  const rejects = files.path('irc.csv')
  const first = await runImport(api, ['irc', file, '--rejects', rejects])
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(LINE.exec(first.out)?.[1]).toBe('read 13, inserted 9, updated 0, unchanged 0, duplicate rows 0, rejected 4')
  expect(await saidIn('2004-11-15_03')).toEqual([
    [1, '2004-11-15T23:58', 'Zoë|away', 'hi'], [2, '2004-11-15T23:59', 'Ana', 'http://x.example/?a=b <3'], [3, '2004-11-15T23:59', 'Ana', '* Ana waves'],
    [4, '2004-11-15T23:59', 'Zoë|away', 'my clock is slow'], [5, '2004-11-16T00:01', 'Ana', 'good morning'], [6, '2004-11-16T00:01', 'Root', '\u0002bold\u0002 and \ufeffmarked'],
    [7, '2004-11-16T00:03', 'Zoë|away', 'spaced'], [8, '2004-11-16T00:03', 'Ana', '* Ana'], [9, '2004-11-16T00:04', 'x', 'bye'],
  ])
  expect(files.read('irc.csv').trim().split('\n').slice(1)).toEqual([
    '2004-11-15_03:9,body,is blank,', '2004-11-15_03:10,body,is blank,', '2004-11-15_03:11,,is no line of a chat log,', '2004-11-15_03:12,time,is not a time of day,25:00',
  ])
  expect(await api.sql("select handle, password_hash, unread_count from conversation_participants join profiles using (user_id) join users u on u.id = user_id order by handle collate \"C\"")).toEqual([
    { handle: 'Ana_2', password_hash: null, unread_count: 1 }, { handle: 'Root_2', password_hash: null, unread_count: 3 }, { handle: 'Zoe_away', password_hash: null, unread_count: 2 },
    { handle: 'x__', password_hash: null, unread_count: 0 },
  ])
  expect((await runImport(api, ['irc', file])).out).toContain('inserted 0, updated 0, unchanged 9')
})

test('of a folder every log is taken, and nicks are the same people in all of them', async () => {
  mkdirSync(files.path('logs'))
  files.write('logs/2010-01-01_x.raw.txt', '[10:00] <dora> one\n[10:00] <Emil> two\n')
  files.write('logs/2010-01-02.raw.txt', '[10:00] <DORA> three\n')
  files.write('logs/README.txt', 'not a log')
  expect((await runImport(api, ['irc', files.path('logs'), '--dry-run'])).out).toContain('read 3, would import 3')
  expect(await api.sql("select from profiles where lower(handle) = 'dora'")).toEqual([])
  expect((await runImport(api, ['irc', files.path('logs')])).out).toContain('read 3, inserted 3')
  expect(await api.sql("select display_name from profiles where lower(handle) like 'dora%'")).toEqual([{ display_name: 'dora' }])
  expect(await api.sql("select title, last_seq::int from conversations where title like '2010%' order by title")).toEqual([{ title: '2010-01-01_x', last_seq: 2 }, { title: '2010-01-02', last_seq: 1 }])
})

test('a conversation has at most 256 people: what the others say is refused', async () => {
  const lines = Array.from({ length: 300 }, (_, number) => `[10:00] <crowd${number % 260}> line ${number}`)
  const rejects = files.path('crowd.csv')
  const { out } = await runImport(api, ['irc', files.write('2011-01-01.raw.txt', lines.join('\n')), '--rejects', rejects])
  expect(out).toContain('read 300, inserted 296, updated 0, unchanged 0, duplicate rows 0, rejected 4')
  expect(files.read('crowd.csv')).toContain('2011-01-01:257,members,would be more than the 256 people a conversation may have,')
})

test('what is no log, or nothing at all, is said in one line', async () => {
  expect(await runImport(api, ['irc', files.write('chat.raw.txt', LOG)])).toMatchObject({ code: 1, err: expect.stringMatching(/^.*is not named after its day, such as .*\n$/) })
  expect(await runImport(api, ['irc', files.path('nowhere')])).toMatchObject({ code: 1, err: expect.stringMatching(/^There is no file .*\n$/) })
  mkdirSync(files.path('empty'))
  expect(await runImport(api, ['irc', files.path('empty')])).toMatchObject({ code: 1, err: expect.stringMatching(/holds no file \*\.raw\.txt\.\n$/) })
})

test('production imports no chat logs', async () => {
  const settings = { NODE_ENV: 'production', JWT_PRIVATE_KEY: 'x', MESSAGE_KEYS: `k:${'A'.repeat(43)}=` }
  expect(await runImport(api, ['irc', files.path('nowhere')], settings)).toMatchObject({ code: 1, err: expect.stringContaining('refused in production') })
})

test.each([
  ['ana', 'ana'], ['x', 'x__'], ['a|b^c', 'a_b_c'], ['[bot]', '_bot_'], ['.dots..', 'dots'], ['Zoë', 'Zoe'], ['名前', '___'], ['n'.repeat(40), 'n'.repeat(30)], [`${'n'.repeat(29)}.x`, 'n'.repeat(29)],
])('the nick %s becomes the handle %s', (nick, handle) => {
  expect(handleOf(nick)).toBe(handle)
})
