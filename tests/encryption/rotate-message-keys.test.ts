import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { outcomeOf, startScript } from '../import/import-process.js'
import { startApi } from '../support/api.js'
import { conversationOf, messagesOf, newKey, ringOf } from './sealed-messages.js'

const api = startApi()
const SCRIPT = path.resolve('src/commands/rotate-message-keys.ts')
const start = (...keys: string[]) => startScript(api, SCRIPT, [], { MESSAGE_KEYS: keys.join(',') })
const rotate = (...keys: string[]) => outcomeOf(start(...keys))
const texts = (count: number) => Array.from({ length: count }, (_, number) => `text ${number}`)

beforeEach(async () => {
  await api.sql('delete from conversations')
  // Statistics of an empty table, as they are for a while where many messages came at once: the rotation must not read all of it per row.
  await api.sql('analyze messages')
})

async function textsOf(conversationId: string, ring: ReturnType<typeof ringOf>): Promise<string[]> {
  return (await messagesOf(api, conversationId)).map(({ id, body }) => ring.open(body, id))
}

test('every message is sealed under the newest key, whichever it was under, and a second time changes nothing', async () => {
  const [first, second, newest] = [newKey(), newKey(), newKey()]
  const keys = [newest.setting, second.setting, first.setting]
  const [one, two, three] = [await conversationOf(api, first.ring, texts(1_200)), await conversationOf(api, second.ring, texts(10)), await conversationOf(api, newest.ring, texts(3))]
  await api.sql("insert into messages (id, conversation_id, seq, deleted_at) values ($1, $2, 2000, now())", [randomUUID(), two.conversationId])
  const untouched = await messagesOf(api, three.conversationId)

  const { code, out, err } = await rotate(...keys)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(new RegExp(`^messages: 3 sealed under the current key "${newest.id}" already, 1,210 re-sealed, 0 cannot be opened, in `))
  expect(await textsOf(one.conversationId, newest.ring)).toEqual(texts(1_200))
  expect((await messagesOf(api, two.conversationId)).map(({ body_key: key, edited_at: at }) => [key, at])).toEqual([...texts(10).map(() => [newest.id, null]), [null, null]])
  expect(await messagesOf(api, three.conversationId)).toEqual(untouched)
  expect(await api.sql('select from channel_events')).toEqual([])
  expect((await rotate(...keys)).out).toMatch(/^messages: 1,213 sealed .* already, 0 re-sealed, 0 cannot/)
})

test('an edit made while it goes on is never lost', async () => {
  const [older, newest] = [newKey(), newKey()]
  const { conversationId, ids } = await conversationOf(api, older.ring, texts(600))
  const editor = new Client({ connectionString: api.config.DATABASE_URL })
  await editor.connect()
  await editor.query('begin')
  await editor.query('update messages set body = $2 where id = $1', [ids[300], older.ring.seal('edited', ids[300]!)])
  const child = start(newest.setting, older.setting)
  const ended = outcomeOf(child)
  while ((await messagesOf(api, conversationId)).filter(({ body_key: key }) => key === newest.id).length < 599) await sleep(20)
  await editor.query('commit')
  await editor.end()

  const { code, out } = await ended
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('600 re-sealed') })
  expect(await textsOf(conversationId, newest.ring)).toEqual(texts(600).map((text, number) => (number === 300 ? 'edited' : text)))
})

test('a text is only replaced where it still is what was read', async () => {
  const [older, newest] = [newKey(), newKey()]
  const { conversationId, ids } = await conversationOf(api, older.ring, ['read', 'read too'])
  const read = await messagesOf(api, conversationId)
  await api.sql('update messages set body = $2 where id = $1', [ids[0], older.ring.seal('edited since', ids[0]!)])
  const renewed = read.map(({ id, body }) => newest.ring.seal(older.ring.open(body, id), id))
  const rows = await api.sqlAs('polyphony_system', null, 'select reseal_messages($1, $2, $3) as count', [ids, read.map(({ body }) => body), renewed])
  expect(rows).toEqual([{ count: 1 }])
  expect(await textsOf(conversationId, ringOf(newest.setting, older.setting))).toEqual(['edited since', 'read too'])
})

test('killed in the middle, it goes on where it was', async () => {
  const [older, newest] = [newKey(), newKey()]
  const { conversationId, ids } = await conversationOf(api, older.ring, texts(8_000))
  // It comes back to what somebody is changing, and is not done before that.
  const editor = new Client({ connectionString: api.config.DATABASE_URL })
  await editor.connect()
  await editor.query('begin')
  await editor.query('select from messages where id = $1 for update', [ids[7_000]])
  const count = async (key: string) => (await api.sql('select count(*)::int as count from messages where body_key = $1', [key]))[0]!.count as number
  const child = start(newest.setting, older.setting)
  const ended = outcomeOf(child)
  while ((await count(newest.id)) === 0) await sleep(5)
  child.kill('SIGKILL')
  expect((await ended).code).toBeNull()
  await editor.end()
  const [done, left] = [await count(newest.id), await count(older.id)]
  expect(done + left).toBe(8_000)
  expect(left).toBeGreaterThan(0)

  const { code, out } = await rotate(newest.setting, older.setting)
  expect(code).toBe(0)
  expect(Number(/([\d,]+) re-sealed/.exec(out)![1]!.replace(',', ''))).toBeLessThanOrEqual(left)
  expect(await textsOf(conversationId, newest.ring)).toEqual(texts(8_000))
})

test('messages that cannot be opened are counted by key, stay as they are, and make it fail', async () => {
  const [lost, older, newest] = [newKey(), newKey(), newKey()]
  const gone = await conversationOf(api, lost.ring, texts(3))
  const { conversationId, ids } = await conversationOf(api, older.ring, texts(5))
  await api.sql("update messages set body = left(body, -22) || repeat('A', 22) where id = $1", [ids[2]])
  const before = await messagesOf(api, gone.conversationId)

  const { code, out, err } = await rotate(newest.setting, older.setting)
  expect(code).toBe(1)
  expect(out).toContain('0 sealed under the current key')
  expect(out).toContain('4 re-sealed, 4 cannot be opened')
  expect(err.trim().split('\n')).toEqual([
    `messages: 3 cannot be opened: their key "${lost.id}" is not in MESSAGE_KEYS.`,
    `messages: 1 cannot be opened although their key is known, for they were altered: ${ids[2]}.`,
  ])
  expect(await messagesOf(api, gone.conversationId)).toEqual(before)
  expect((await messagesOf(api, conversationId)).map(({ body_key: key }) => key === newest.id)).toEqual([true, true, false, true, true])
  expect((await rotate(newest.setting, older.setting, lost.setting)).out).toContain('4 sealed under the current key')
})

test('requests may not do what it does', async () => {
  for (const call of ['message_keys()', "messages_under_key('x', new_id(), 1)", "reseal_messages('{}', '{}', '{}')"]) {
    await expect(api.sqlAs('polyphony_viewer', null, `select ${call}`)).rejects.toThrow('permission denied')
  }
})
