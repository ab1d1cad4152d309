import { setTimeout as sleep } from 'node:timers/promises'
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { WebSocket } from 'ws'
import { startApi } from '../support/api.js'
import { History, upTo } from '../support/history.js'
import { make } from '../support/make.js'

const api = startApi()

async function conversationOfTwo() {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  return { ana, ben, conversation: await make.conversation(api, [ana, ben]) }
}

test('a socket cut again and again in the midst of events: every one is told once, in order', async () => {
  const { ana, ben, conversation } = await conversationOfTwo()
  const history = new History(() => api.url, ben, conversation.id)
  await history.isFollowing
  let cuts = 0
  for (let said = 1; said <= 60; said += 1) {
    const sent = make.message(api, ana, conversation, `message ${said}`)
    if (said % 4 === 0 && history.cut()) cuts += 1
    await sent
  }
  await history.has(60)
  await sleep(100)
  expect(history.seqs).toEqual(upTo(60))
  expect(cuts).toBeGreaterThan(2)
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

test('a reader stalled past its queue is told so, and then reads everything it missed', async () => {
  const { ana, ben, conversation } = await conversationOfTwo()
  const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  await once(socket, 'open')
  const seqs: number[] = []
  const notices: string[] = []
  socket.on('message', (text) => {
    const { type, payload } = JSON.parse(String(text)) as { type: string; payload: { data: { conversationEvents: { __typename: string; message?: { seq: number } } } } }
    if (type === 'connection_ack') socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: `subscription { conversationEvents(conversationId: "${conversation.id}") { __typename ... on MessageSent { message { seq body } } } }` } }))
    if (type !== 'next') return
    const { __typename, message } = payload.data.conversationEvents
    if (message) seqs.push(message.seq)
    else notices.push(__typename)
  })
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${ben.accessToken}` } }))
  while (notices.length === 0) await sleep(10)
  const raw = (socket as unknown as { _socket: Socket })._socket
  raw.pause()
  // 12 MB: more than the system's buffers and the queue hold together.
  const long = '語'.repeat(4_000)
  for (let said = 0; said < 1_000; said += 50) await Promise.all(Array.from({ length: 50 }, () => make.message(api, ana, conversation, long)))
  await sleep(200)
  raw.resume()
  for (const deadline = Date.now() + 60_000; seqs.length < 1_000 && Date.now() < deadline; ) await sleep(20)
  expect(seqs).toEqual(upTo(1_000))
  expect(notices).toContain('LiveResync')
  socket.close()
}, 120_000)
