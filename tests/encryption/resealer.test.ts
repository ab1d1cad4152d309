import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'pg'
import { SystemDoor } from '../../src/db/system-door.js'
import { Resealer } from '../../src/encryption/resealer.js'
import { startApi } from '../support/api.js'
import { recordingLog } from '../support/recording-log.js'
import { conversationOf, messagesOf, newKey, ringOf } from './sealed-messages.js'

const api = startApi()
const [older, newer] = [newKey(), newKey()]
const both = ringOf(newer.setting, older.setting)
const { log, faults } = recordingLog()
const resealerOf = (pool: Pool) => new Resealer(new SystemDoor(pool), both, log)

async function untilCurrent(conversationId: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await messagesOf(api, conversationId)).every(({ body }) => both.isCurrent(body))) return
    await sleep(50)
  }
  throw new Error('they were not sealed anew')
}

test('messages read under an older key are sealed anew behind the reader, and nothing else of them changes', async () => {
  const texts = Array.from({ length: 450 }, (_, number) => `text ${number}`)
  const { conversationId, ids } = await conversationOf(api, older.ring, texts)
  const before = await messagesOf(api, conversationId)
  const resealer = resealerOf(api.database.system)
  for (const { id, body } of before) resealer.noticed(id, body)
  await untilCurrent(conversationId)
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
  await sleep(1_300)
  await resealer.close()
  expect(await messagesOf(api, conversationId)).toEqual([before])
})

test('an edit made since it was read stays', async () => {
  const { conversationId } = await conversationOf(api, older.ring, ['as it was read'])
  const [read] = await messagesOf(api, conversationId)
  const resealer = resealerOf(api.database.system)
  resealer.noticed(read!.id, read!.body)
  await api.sql('update messages set body = $2, edited_at = now() where id = $1', [read!.id, older.ring.seal('as it was edited', read!.id)])
  await sleep(1_300)
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
  await sleep(1_300)
  await resealer.close()
  expect((await messagesOf(api, conversationId)).map(({ body_key: key }) => key)).toEqual([older.id, newer.id])
})

test('a database that is gone is said in the log and disturbs nobody', async () => {
  const gone = new Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 })
  const { conversationId } = await conversationOf(api, older.ring, ['still there'])
  const [message] = await messagesOf(api, conversationId)
  const resealer = resealerOf(gone)
  resealer.noticed(message!.id, message!.body)
  await sleep(1_800)
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
  await sleep(3_000)
  const done = (await messagesOf(api, conversationId)).filter(({ body }) => both.isCurrent(body))
  expect(done).toHaveLength(2_000)
  await resealer.close()
  for (const { id, body } of read) resealer.noticed(id, body)
  await sleep(1_300)
  expect((await messagesOf(api, conversationId)).filter(({ body }) => both.isCurrent(body))).toHaveLength(2_000)
}, 20_000)
