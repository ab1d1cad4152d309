import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { once } from 'node:events'
import { Client } from 'pg'
import { WebSocket } from 'ws'
import { readKeyring } from '../../src/encryption/read-keyring.js'
import { startApi } from '../support/api.js'
import { History, upTo } from '../support/history.js'
import { make, type Person } from '../support/make.js'
import { connectionOf } from '../support/raw-sockets.js'
import { until } from '../support/until.js'

const api = startApi()

async function conversationOfTwo() {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  return { ana, ben, conversation: await make.conversation(api, [ana, ben]) }
}

/** Many messages in one transaction, past the API that seals them one by one; nobody is told of any before `commit`. */
async function sayMany(sender: Person, { id: conversationId }: { id: string }, texts: string[]): Promise<{ commit(): Promise<void> }> {
  const keyring = readKeyring(api.config)
  const messages = texts.map((text) => ({ text, id: randomUUID(), client: randomUUID() })).map(({ text, ...ids }) => ({ ...ids, body: keyring.seal(text, ids.id) }))
  const client = new Client({ connectionString: api.config.DATABASE_URL })
  await client.connect()
  await client.query('begin; set local role polyphony_viewer')
  await client.query("select set_config('app.viewer_id', $1, true)", [sender.userId])
  await client.query('select from jsonb_to_recordset($2) as m (id uuid, client uuid, body text), send_message(m.id, $1, m.client, m.body)', [conversationId, JSON.stringify(messages)])
  return { commit: () => client.query('commit').then(() => client.end()) }
}

test('a socket cut again and again in the midst of events: every one is told once, in order', async () => {
  const { ana, ben, conversation } = await conversationOfTwo()
  const history = new History(() => api.url, ben, conversation.id)
  await history.isFollowing
  let [said, cuts] = [0, 0]
  while (said < 60 || cuts < 6) {
    const sent = make.message(api, ana, conversation, `message ${(said += 1)}`)
    if (said % 4 === 0 && history.cut()) cuts += 1
    await sent
  }
  await history.has(said)
  await sleep(100)
  expect(history.seqs).toEqual(upTo(said))
  await history.close()
})

test('the LISTEN connection cut while messages come: none is lost', async () => {
  const { ana, ben, conversation } = await conversationOfTwo()
  const history = new History(() => api.url, ben, conversation.id)
  await history.isFollowing
  for (let said = 1; said <= 20; said += 1) {
    if (said % 5 === 0) await api.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'polyphony-live' and datname = current_database()")
    await make.message(api, ana, conversation, `message ${said}`)
  }
  await history.has(20)
  expect(history.seqs).toEqual(upTo(20))
  await history.close()
})

test('a wake-up that never comes: the heads are compared, and the event is told all the same', async () => {
  const { ana, ben, conversation } = await conversationOfTwo()
  const history = new History(() => api.url, ben, conversation.id)
  await history.isFollowing
  // As when the process that committed is killed before it tells anybody: nobody is announced to.
  await api.sql('delete from live_watches')
  await make.message(api, ana, conversation, 'nobody was woken')
  await history.has(1)
  expect(history.bodies).toEqual(['nobody was woken'])
  await history.close()
})

/** Somebody who follows a conversation over a socket of their own and has stopped reading: 12 MB are on their way, and the server has found them too slow. */
async function stalledReader() {
  const { ana, ben, conversation } = await conversationOfTwo()
  const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  await once(socket, 'open')
  const seqs: number[] = []
  const notices: string[] = []
  socket.on('message', (text) => {
    const { type, payload } = JSON.parse(String(text)) as { type: string; payload: { data: { conversationEvents: { __typename: string; message?: { seq: number } } } } }
    if (type === 'connection_ack') socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: `subscription { conversationEvents(conversationId: "${conversation.id}") { __typename ... on MessageSent { message { seq body b: body c: body d: body } } } }` } }))
    if (type !== 'next') return
    const { __typename, message } = payload.data.conversationEvents
    if (message) seqs.push(message.seq)
    else notices.push(__typename)
  })
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${ben.accessToken}` } }))
  await until('it to follow', () => notices.length > 0)
  const raw = connectionOf(socket)
  const resyncs = async () => Number(/^live_resyncs_total (\d+)$/m.exec(await (await fetch(`${api.url}/metrics`)).text())![1])
  const before = await resyncs()
  // Each is asked for four times: more than the system's buffers and the queue hold together.
  const said = await sayMany(ana, conversation, Array.from({ length: 250 }, () => '語'.repeat(4_000)))
  raw.pause()
  await said.commit()
  await until('it to be too slow', async () => (await resyncs()) > before)
  return { socket, raw, seqs, notices }
}

test('a reader stalled past its queue is told so, and then reads everything it missed', async () => {
  const { socket, raw, seqs, notices } = await stalledReader()
  raw.resume()
  await until('all of it to be told', () => seqs.length >= 250)
  expect(seqs).toEqual(upTo(250))
  expect(notices).toContain('LiveResync')
  socket.close()
})

test('a reader that is being closed while it is stalled holds up nobody', async () => {
  const { socket } = await stalledReader()
  socket.send('this is not JSON')
  // As long as the server waits between two looks at a stalled reader, several times.
  await sleep(500)
  expect((await fetch(`${api.url}/health/live`)).status).toBe(200)
  socket.terminate()
})
