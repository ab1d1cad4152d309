import { EventEmitter } from 'node:events'
import { createClient } from 'graphql-ws'
import { WebSocket, type CloseEvent } from 'ws'
import type { GraphQLServing } from '../../src/http/graphql.js'
import { OpenConnections } from '../../src/http/open-connections.js'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'

const api = startApi()

class FakeSocket extends EventEmitter {
  closed: unknown[] = []
  close(...why: unknown[]): void {
    this.closed = why
    this.emit('close')
  }
}

test('sockets of ended sessions and disabled accounts are closed, others stay open', async () => {
  const people = [await make.person(api), await make.person(api), await make.person(api)] as const
  const asked: string[][] = []
  // The rule itself, asked as the role that may.
  const system = { query: async (_text: string, [ids]: [string[]]) => {
    asked.push(ids)
    return { rows: await api.sqlAs('polyphony_system', null, 'select id from live_sessions($1::uuid[]) id', [ids]) }
  } }
  const surroundings = { database: { system }, live: { bus: { follow: async () => () => undefined } }, presence: { came: () => undefined, left: () => undefined } }
  const open = new OpenConnections(surroundings as unknown as GraphQLServing)
  const sockets = people.map((person) => {
    const socket = new FakeSocket()
    open.add(socket, person, {})
    return socket
  })
  await api.sql("update user_sessions set ended_at = now(), end_reason = 'SIGNED_OUT' where id = $1", [people[0].sessionId])
  await api.sql('update users set disabled_at = now() where id = $1', [people[1].userId])
  await open.closeAllEnded()
  expect(sockets.map((socket) => socket.closed)).toEqual([[4401, 'SESSION_ENDED'], [4401, 'SESSION_ENDED'], []])
  await open.closeAllEnded()
  expect(asked[1]).toEqual([people[2].sessionId])
  open.close()
})

test('ending a session closes its socket at once, with the reason', async () => {
  const ana = await make.person(api)
  const closed = Promise.withResolvers<CloseEvent>()
  const client = createClient({
    url: `${api.url.replace(/^http/, 'ws')}/graphql`, webSocketImpl: WebSocket, lazy: false, retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${ana.accessToken}` }, onNonLazyError: () => undefined,
  })
  const open = new Promise((resolve) => client.on('connected', resolve))
  client.on('closed', (event) => closed.resolve(event as CloseEvent))
  await open
  expect(await api.as(ana).run('mutation { signOut(input: { scope: ALL }) { count } }')).toSucceed()
  expect(await closed.promise).toMatchObject({ code: 4401, reason: 'SESSION_ENDED' })
})
