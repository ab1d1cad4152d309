import { EventEmitter } from 'node:events'
import type { Pool } from 'pg'
import type { WebSocket } from 'ws'
import { OpenSockets } from '../../src/http/open-sockets.js'
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
  const open = new OpenSockets(system as unknown as Pool)
  const sockets = people.map((person) => {
    const socket = new FakeSocket()
    open.add(socket as unknown as WebSocket, person, {})
    return socket
  })
  await api.sql("update user_sessions set ended_at = now(), end_reason = 'SIGNED_OUT' where id = $1", [people[0].sessionId])
  await api.sql('update users set disabled_at = now() where id = $1', [people[1].userId])
  await open.closeEnded()
  expect(sockets.map((socket) => socket.closed)).toEqual([[4401, 'SESSION_ENDED'], [4401, 'SESSION_ENDED'], []])
  await open.closeEnded()
  expect(asked[1]).toEqual([people[2].sessionId])
  open.close()
})
