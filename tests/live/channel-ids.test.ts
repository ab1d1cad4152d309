import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'

const api = startApi()

const ID = "with made as (insert into channels (id) values ($1) returning id) select $1 ~ '^[a-z]{1,20}:[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' as fits from made"
const id = randomUUID()
const hex = id.replaceAll('-', '')

test.each([`user:${id}`, `a:${id}`, `${'k'.repeat(20)}:${id}`])('a channel is a kind and an id: %s', async (channel) => {
  expect(await api.sql(ID, [channel])).toEqual([{ fits: true }])
})

test.each([
  `:${id}`, `${'k'.repeat(21)}:${id}`, `User:${id}`, `user:${id.toUpperCase().replace(/[0-9]/g, 'A')}`, `user:${id} `, `user:${id}\n`, `user::${id}`, `us-er:${id}`, `user${id}`,
  `user:${hex}`, `user:${hex}----`, `user:----${hex}`, `user:${id.slice(0, -1)}-`, `user:-${id.slice(1)}`, `user:${id.slice(0, -1)}g`, id, '',
])('nothing else is: %j', async (channel) => {
  await expect(api.sql(ID, [channel])).rejects.toThrow('channels_id_check')
})

test.each(['AB', 'A'.repeat(41), 'Added', 'NOTIFICATION-ADDED', 'ADDED ', 'ADDED\n'])('what happens has a name in capitals, and not %j', async (kind) => {
  await expect(api.sql('select append_event($1, $2, null)', [`user:${randomUUID()}`, kind])).rejects.toThrow('channel_events_kind_check')
})

test('with a channel goes what happened in it, and nothing that happened elsewhere', async () => {
  const [gone, other] = [`user:${randomUUID()}`, `user:${randomUUID()}`]
  for (const channel of [gone, gone, other]) await api.sql("select append_event($1, 'ADDED', null)", [channel])
  await api.sql('delete from channels where id = $1', [gone])
  expect(await api.sql('select channel_id, seq::int from channel_events where channel_id = any ($1)', [[gone, other]])).toEqual([{ channel_id: other, seq: 1 }])
})
