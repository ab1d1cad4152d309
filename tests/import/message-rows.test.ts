import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { NASTY_STRINGS } from '../support/nasty-strings.js'
import { readKeyring } from '../../src/encryption/read-keyring.js'
import { runImport, scratch } from './import-process.js'

const api = startApi()
const files = scratch()
const AT = '2024-01-01T10:00:00Z'

beforeAll(async () => {
  for (const handle of ['ana', 'ben', 'cem']) await make.person(api, { handle })
})
beforeEach(async () => {
  await api.sql('delete from conversations')
  await api.sql('delete from import_runs')
})

async function importing(lines: (object | string | Buffer)[], args: string[] = []) {
  const bytes = lines.flatMap((line) => [Buffer.isBuffer(line) ? line : Buffer.from(typeof line === 'string' ? line : JSON.stringify(line)), Buffer.from('\n')])
  const [file, rejects] = [files.write(`${randomUUID()}.jsonl`, Buffer.concat(bytes)), `${randomUUID()}.csv`]
  const { code, out, err } = await runImport(api, ['messages', file, '--rejects', files.path(rejects), ...args])
  return { code, out, err, rejects: () => files.read(rejects).trim().split('\n').slice(1) }
}

const inserted = (out: string): number => Number(/inserted (\d+)/.exec(out)?.[1])
const stored = async (): Promise<unknown> => (await api.sql('select count(*)::int as count from messages'))[0]!.count

test('rows that cannot be imported are listed with line, field and reason, and the others are imported', async () => {
  const good = { from: 'ana', to: 'ben', body: 'x', sentAt: AT }
  const { code, out, rejects } = await importing([
    { ...good, id: 1 }, '', '  ', 'not json', '{"id": 5', 'null', '[1]', Buffer.from([0x7b, 0xff, 0xfe]), `{"id": "${'x'.repeat(1_100_000)}"}`,
    { ...good }, { ...good, id: '' }, { ...good, id: 'x'.repeat(301) }, { ...good, id: 13, from: undefined }, { ...good, id: 14, to: undefined }, { ...good, id: 15, from: 'nobody_here' },
    { ...good, id: 16, to: 'nobody@people.example' }, { ...good, id: 17, to: 'ANA' }, { ...good, id: 18, to: 'ana@people.example' }, { ...good, id: 19, from: 7 },
    { ...good, id: 20, body: undefined }, { ...good, id: 21, body: ' \n ' }, { ...good, id: 22, body: 'a\0b' }, '{"id":23,"from":"ana","to":"ben","sentAt":1,"body":"\\ud800"}',
    { ...good, id: 24, sentAt: undefined }, { ...good, id: 25, sentAt: 'soon' }, { ...good, id: 26, sentAt: '2999-01-01' }, { ...good, id: 27, readAt: '2020-01-01' },
    { ...good, id: 28, to: null, conversation: 'g', members: 'ben' }, { ...good, id: 29, to: null, conversation: 'g', members: ['ben', 'nobody'] },
    { ...good, id: 30, to: null, conversation: { id: 'g', title: 'x'.repeat(101) } }, { ...good, id: 31, to: null, conversation: {} }, { ...good, id: 1, body: 'again' }, { ...good, id: 33 },
  ])
  expect(code).toBe(0)
  expect(out).toContain('read 31, inserted 2, updated 0, unchanged 0, duplicate rows 1, rejected 28')
  expect(rejects().sort((a, b) => parseInt(a) - parseInt(b)).map((line) => line.replace(/x{20,}/, 'xxx'))).toEqual([
    '4,,is not valid JSON,', '5,,is not valid JSON,', '6,,is not an object,', '7,,is not an object,', '8,,is not valid UTF-8,', '9,,is longer than 1 MB,',
    '10,id,is missing,', '11,id,is missing,', '12,id,is not a text of at most 300 characters,xxx…', '13,from,is missing,', '14,to,"is missing, and so is the conversation",', '15,from,has no account,nobody_here',
    '16,to,has no account,nobody@people.example', '17,to,is who it is from,ana', '18,to,is who it is from,ana@people.example', '19,from,is neither a handle nor an e-mail address,7',
    '20,body,is missing,', '21,body,is blank,', '22,body,contains a NUL character,', '23,body,contains half of a surrogate pair,',
    '24,sentAt,is missing,', '25,sentAt,is not a time,soon', '26,sentAt,lies in the future,2999-01-01', '27,readAt,is before it was sent,2020-01-01',
    '28,members,is not a list,', '29,members,has no account,nobody', '30,title,is not a text of at most 100 characters,xxx…', '31,conversation,is missing,',
  ])
})

test('every text that may be said comes through, up to 4,000 characters as people count them', async () => {
  const family = '👩‍👩‍👧‍👦'
  const texts = [...NASTY_STRINGS.filter((text) => text.isWellFormed() && !text.includes('\0') && text.trim() !== '' && !text.startsWith('U2FsdGVkX1')), 'a'.repeat(4_000), family.repeat(1_800)]
  const { out } = await importing([...texts, 'a'.repeat(4_001), family.repeat(1_900), `${'e\u0301'.repeat(4_001)}`].map((body, id) => ({ id, from: 'ana', to: 'ben', body, sentAt: AT })))
  expect(out).toContain(`inserted ${texts.length}, updated 0, unchanged 0, duplicate rows 0, rejected 3`)
  const rows = (await api.sql('select id, body from messages order by seq')) as { id: string; body: string }[]
  const keyring = readKeyring(api.config)
  expect(rows.map(({ id, body }) => keyring.open(body, id))).toEqual(texts)
})

test('a dry run counts, says who has no account, and writes nothing', async () => {
  const { code, out } = await importing([{ id: 1, from: 'ana', to: 'ben', body: 'x', sentAt: AT }, { id: 2, from: 'ana', to: 'nobody', body: 'x', sentAt: AT }], ['--dry-run'])
  expect(code).toBe(0)
  expect(out).toContain('read 2, would import 1, duplicate rows 0, rejected 1')
  expect(await stored()).toBe(0)
  expect(await api.sql('select from import_runs')).toEqual([])
})

test('times are read as ISO 8601, in UTC unless they say otherwise, or since 1970', async () => {
  const times = ['2024-01-01T10:00:00', '2024-01-01 10:00', '2024-01-01T12:00:00+02:00', '2024-01-01', 1704103200, 1704103200000]
  await importing(times.map((sentAt, id) => ({ id, from: 'ana', to: 'ben', body: String(id), sentAt })))
  const rows = await api.sql('select distinct created_at from messages order by 1')
  expect(rows.map((row) => (row.created_at as Date).toISOString())).toEqual(['2024-01-01T00:00:00.000Z', '2024-01-01T10:00:00.000Z'])
})

test('ids of one source are not those of another', async () => {
  const row = { id: 1, from: 'ana', to: 'ben', body: 'x', sentAt: AT }
  expect(inserted((await importing([row], ['--source', 'old-forum'])).out)).toBe(1)
  expect(inserted((await importing([row], ['--source', 'older-forum'])).out)).toBe(1)
  expect(inserted((await importing([row], ['--source', 'old-forum'])).out)).toBe(0)
  expect(await importing([row], ['--source', 'a b'])).toMatchObject({ code: 2 })
})

test('the 257th person of a group is refused, and so is every later row that names them', async () => {
  const handles = Array.from({ length: 257 }, (_, number) => `member_${number}`)
  for (const handle of handles) await make.person(api, { handle })
  const rows = handles.map((from, id) => ({ id, conversation: 'crowd', from, body: 'here', sentAt: AT }))
  const { out, rejects } = await importing([...rows, { ...rows[256], id: 300 }, { ...rows[0], id: 301 }])
  expect(out).toContain('read 259, inserted 257, updated 0, unchanged 0, duplicate rows 0, rejected 2')
  expect(rejects()).toEqual([257, 258].map((line) => `${line},members,would be more than the 256 people a conversation may have,`))
  expect(await api.sql('select count(*)::int as count from conversation_participants')).toEqual([{ count: 256 }])
  expect((await importing([{ ...rows[256], id: 302 }])).out).toContain('rejected 1')
})
