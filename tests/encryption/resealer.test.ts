import { jest } from '@jest/globals'
import { Pool } from 'pg'
import { SystemDoor } from '../../src/db/system-door.js'
import { Resealer } from '../../src/encryption/resealer.js'
import { startApi } from '../support/api.js'
import { recordingLog } from '../support/recording-log.js'
import { until } from '../support/until.js'
import { conversationOf, messagesOf, newKey, ringOf } from './sealed-messages.js'

const api = startApi()
const [older, newer] = [newKey(), newKey()]
const both = ringOf(newer.setting, older.setting)
const { log, faults } = recordingLog()
const resealerOf = (pool: Pool) => new Resealer(new SystemDoor(pool), both, log)

const areCurrent = async (conversationId: string, count: number): Promise<boolean> =>
  (await messagesOf(api, conversationId)).filter(({ body }) => both.isCurrent(body)).length === count

/** Whatever a resealer was told of before is behind it once it has seen to one more. */
async function isThrough(resealer: Resealer): Promise<void> {
  const { conversationId } = await conversationOf(api, older.ring, ['the last one'])
  const [last] = await messagesOf(api, conversationId)
  resealer.noticed(last!.id, last!.body)
  await until('the last one to be sealed anew', () => areCurrent(conversationId, 1))
}

test('messages read under an older key are sealed anew behind the reader, and nothing else of them changes', async () => {
  const texts = Array.from({ length: 450 }, (_, number) => `text ${number}`)
  const { conversationId, ids } = await conversationOf(api, older.ring, texts)
  const before = await messagesOf(api, conversationId)
  const resealer = resealerOf(api.database.system)
  for (const { id, body } of before) resealer.noticed(id, body)
  await until('them to be sealed anew', () => areCurrent(conversationId, texts.length))
  await resealer.close()

  const after = await messagesOf(api, conversationId)
  expect(after.map(({ id, body }) => newer.ring.open(body, id))).toEqual(texts)
  expect(after.map(({ id, edited_at }) => [id, edited_at])).toEqual(ids.map((id) => [id, null]))
  expect(await api.sql('select from channel_events where channel_id = $1', [`conversation:${conversationId}`])).toEqual([])
})

test('what is under the current key already is left as it is', async () => {
  const { conversationId } = await conversationOf(api, both, ['fresh'])
  const [before] = await messagesOf(api, conversationId)
  const resealer = resealerOf(api.database.system)
  resealer.noticed(before!.id, before!.body)
  await isThrough(resealer)
  await resealer.close()
  expect(await messagesOf(api, conversationId)).toEqual([before])
})

test('an edit made since it was read stays', async () => {
  const { conversationId } = await conversationOf(api, older.ring, ['as it was read'])
  const [read] = await messagesOf(api, conversationId)
  const resealer = resealerOf(api.database.system)
  resealer.noticed(read!.id, read!.body)
  await api.sql('update messages set body = $2, edited_at = now() where id = $1', [read!.id, older.ring.seal('as it was edited', read!.id)])
  await isThrough(resealer)
  await resealer.close()
  const [after] = await messagesOf(api, conversationId)
  expect(both.open(after!.body, after!.id)).toBe('as it was edited')
})

test('one that cannot be opened keeps none of the others from it', async () => {
  const { conversationId, ids } = await conversationOf(api, older.ring, ['one', 'two'])
  const [first, second] = await messagesOf(api, conversationId)
  const resealer = resealerOf(api.database.system)
  resealer.noticed(ids[0]!, first!.body.replace(/.{22}$/, 'A'.repeat(22)))
  resealer.noticed(ids[1]!, second!.body)
  await isThrough(resealer)
  await resealer.close()
  expect((await messagesOf(api, conversationId)).map(({ body_key: key }) => key)).toEqual([older.id, newer.id])
})

test('a database that is gone is said in the log and disturbs nobody', async () => {
  const gone = new Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 })
  const { conversationId } = await conversationOf(api, older.ring, ['still there'])
  const [message] = await messagesOf(api, conversationId)
  const resealer = resealerOf(gone)
  resealer.noticed(message!.id, message!.body)
  await until('it to be said', () => faults.length > 0)
  await resealer.close()
  await gone.end()
  expect(faults).toEqual([expect.objectContaining({ msg: 'messages read under an older key could not be sealed anew' })])
  expect(JSON.stringify(faults)).not.toContain('still there')
})

test('no more wait than fit, and a closed one takes none', async () => {
  const texts = Array.from({ length: 2_100 }, (_, number) => `text ${number}`)
  const { conversationId } = await conversationOf(api, older.ring, texts)
  const resealer = resealerOf(api.database.system)
  const read = await messagesOf(api, conversationId)
  for (const { id, body } of read) resealer.noticed(id, body)
  await until('those that fit to be sealed anew', () => areCurrent(conversationId, 2_000))
  await isThrough(resealer)
  expect(await areCurrent(conversationId, 2_000)).toBe(true)
  await resealer.close()
  const timers = jest.spyOn(globalThis, 'setTimeout')
  for (const { id, body } of read) resealer.noticed(id, body)
  expect(timers.mock.calls).toEqual([])
  expect(await areCurrent(conversationId, 2_000)).toBe(true)
})
