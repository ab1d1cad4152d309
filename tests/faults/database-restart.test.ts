import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbedded, type EmbeddedPostgres } from '../../src/db/embedded.js'
import { startApi } from '../support/api.js'
import { makeTemplate } from '../support/database-server.js'
import { History, upTo } from '../support/history.js'
import { make, type Person } from '../support/make.js'

let cluster: EmbeddedPostgres
let dataDir: string

// A PostgreSQL of this file's own, which can be restarted without the others noticing.
const api = startApi({}, async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'polyphony-restart-'))
  cluster = await startEmbedded({ dataDir, settings: { fsync: 'off' } })
  await makeTemplate(cluster.url)
  return cluster.url
})
afterAll(async () => {
  await cluster.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** Says it as a client does: again under the same id until it is answered. */
async function say(person: Person, conversationId: string, body: string): Promise<void> {
  const input = { conversationId, clientMessageId: randomUUID(), body }
  for (;;) {
    const { data } = await api.as(person).run<{ sendMessage: { id: string } }, object>('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }', { input })
    if (data?.sendMessage) return
    await sleep(100)
  }
}

test('PostgreSQL restarted under a server: senders and followers come back by themselves, and nothing is missed or told twice', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const conversation = await make.conversation(api, [ana, ben])
  const history = new History(() => api.url, ben, conversation.id)
  await history.isFollowing
  for (let said = 0; said < 10; said += 1) await say(ana, conversation.id, `before ${said}`)
  const { port } = cluster
  await cluster.stop()
  const saying = say(ana, conversation.id, 'while it is away')
  await sleep(300)
  cluster = await startEmbedded({ dataDir, port, settings: { fsync: 'off' } })
  await saying
  for (let said = 0; said < 9; said += 1) await say(ana, conversation.id, `after ${said}`)
  await history.has(20)
  await sleep(100)
  expect(history.seqs).toEqual(upTo(20))
  await history.close()
})
