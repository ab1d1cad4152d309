import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { startApi } from '../support/api.js'
import { History, upTo } from '../support/history.js'
import { make } from '../support/make.js'

const api = startApi()

test('two transactions that commit in the other order than they started: both are told of, in the order of their numbers', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const conversation = await make.conversation(api, [ana, ben])
  const history = new History(() => api.url, ben, conversation.id)
  await history.isFollowing
  const [first, second] = [new Client({ connectionString: api.database.urls.owner }), new Client({ connectionString: api.database.urls.owner })]
  await Promise.all([first.connect(), second.connect()])
  const say = (client: Client, text: string) => {
    const id = randomUUID()
    return client.query('select send_message($1, $2, $3, $4)', [id, conversation.id, randomUUID(), api.app.serving.keyring.seal(text, id)])
  }
  for (const client of [first, second]) {
    await client.query('begin')
    await client.query("select set_config('app.viewer_id', $1, true), now(), txid_current()", [ana.userId])
  }
  await say(second, 'started second')
  const waiting = say(first, 'started first')
  await second.query('commit')
  await waiting
  await first.query('commit')
  await history.has(2)
  expect(history.seqs).toEqual([1, 2])
  expect(history.bodies).toEqual(['started second', 'started first'])
  await Promise.all([history.close(), first.end(), second.end()])
})

test('fifty senders at once into one channel: no number is missing, twice, or told out of order', async () => {
  const people = await Promise.all(Array.from({ length: 50 }, () => make.person(api)))
  const group = await make.conversation(api, people, { title: 'All at once' })
  const histories = people.slice(0, 5).map((person) => new History(() => api.url, person, group.id))
  await Promise.all(histories.map((history) => history.isFollowing))
  await Promise.all(people.map((person) => make.message(api, person, group, `from ${person.handle}`)))
  for (const history of histories) {
    await history.has(50)
    expect(history.seqs).toEqual(upTo(50))
    expect(new Set(history.bodies).size).toBe(50)
    await history.close()
  }
  const [{ gaps } = {}] = await api.sql('select max(seq) - count(*) as gaps from channel_events where channel_id = $1', [`conversation:${group.id}`])
  expect(Number(gaps)).toBe(0)
})
