import { once } from 'node:events'
import { WebSocket } from 'ws'
import { createApp } from '../../src/app.js'
import { openDatabase } from '../../src/db/pools.js'
import { CONNECT_MS, startApi } from '../support/api.js'
import { recordingLog } from '../support/recording-log.js'
import { until } from '../support/until.js'

const api = startApi()

/** A second server over the same database, with a route that takes its time until `answer`. */
async function startSlow() {
  const database = await openDatabase(api.database.urls, 4, CONNECT_MS)
  const app = await createApp(api.config, database, recordingLog().log)
  let arrived = () => {}
  const isAsked = new Promise<void>((resolve) => (arrived = resolve))
  let answer = () => {}
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve))
  app.http.get('/slow', async () => {
    arrived()
    await mayAnswer
    return { done: true }
  })
  const { url } = await app.listen()
  return { app, database, url, isAsked, answer: () => answer() }
}

test('what is under way is answered, new connections are refused, sockets are told to go', async () => {
  const { app, database, url, isAsked, answer } = await startSlow()
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  await once(socket, 'open')
  const slow = fetch(`${url}/slow`)
  await isAsked
  const closed = once(socket, 'close')
  const stopping = app.close()
  await until('nobody to be let in', () => fetch(`${url}/health/live`, { headers: { connection: 'close' } }).then(() => false, () => true))
  answer()
  expect(await (await slow).json()).toEqual({ done: true })
  expect((await closed)[0]).toBe(1001)
  await stopping
  await database.close()
})
