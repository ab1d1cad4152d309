import { randomUUID } from 'node:crypto'
import { Door } from '../../src/db/door.js'
import { openDatabase, type Database } from '../../src/db/pools.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'

const api = startApi()
let database: Database
let ana: Person
let ended: Person

beforeAll(async () => {
  // One connection: what one read leaves behind, the next would meet.
  database = await openDatabase(api.database.urls, 1)
  ;[ana, ended] = [await make.person(api), await make.person(api)]
  await api.sql("update user_sessions set ended_at = now(), end_reason = 'ENDED_BY_OWNER' where id = $1", [ended.sessionId])
})
afterAll(() => database.close())

const as = (sessionId: string | null): Door => new Door(database.viewer, sessionId)
const STATE = {
  text: "select viewer_id() as who, nullif(current_setting('app.session_id', true), '') as session, current_setting('transaction_read_only') as \"isReadOnly\", pg_backend_pid() as pid",
}

test('a read is as the account of its session, read only, and leaves nothing of it behind', async () => {
  const [within] = await as(ana.sessionId).rows<{ pid: number }>(STATE)
  expect(within).toMatchObject({ who: ana.userId, session: ana.sessionId, isReadOnly: 'on' })
  expect(await as(null).rows(STATE)).toEqual([{ who: null, session: null, isReadOnly: 'off', pid: within!.pid }])
})

test('reads sent side by side each answer their own', async () => {
  const named = { name: 'session_read_who', text: 'select $1::int as no, viewer_id() as who' }
  const asked = Array.from({ length: 30 }, (_, no) => as(no % 3 === 0 ? null : ana.sessionId).rows({ ...named, values: [no] }))
  expect((await Promise.all(asked)).flat()).toEqual(asked.map((_, no) => ({ no, who: no % 3 === 0 ? null : ana.userId })))
})

test('what would write is refused', async () => {
  await expect(as(ana.sessionId).rows({ text: 'create temporary table kept (id int)' })).rejects.toMatchObject({ code: '25006' })
  expect(await as(ana.sessionId).rows(STATE)).toMatchObject([{ who: ana.userId }])
})

test('an ended session, and one there never was, read nothing; a statement first sent for them is there for others', async () => {
  const named = { name: 'session_read_new', text: 'select viewer_id() as who' }
  for (const sessionId of [ended.sessionId, randomUUID()]) await expect(as(sessionId).rows(named)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  expect(await as(ana.sessionId).rows(named)).toEqual([{ who: ana.userId }])
})

test('a statement that fails tells where it was asked, and the connection goes on', async () => {
  for (const text of ['select 1 / 0', 'select from nowhere', 'select $1::uuid']) {
    const error = await as(ana.sessionId).rows({ text, values: text.includes('$1') ? ['nothing like it'] : [] }).catch((thrown: Error) => thrown) as Error
    expect(error.stack).toMatch(/door/)
    expect(error.stack).not.toMatch(/pg-protocol/)
  }
  expect(await as(ana.sessionId).rows(STATE)).toMatchObject([{ who: ana.userId }])
})

test('a connection that is lost fails what was asked of it, and the next is made anew', async () => {
  const { pid } = (await as(ana.sessionId).rows<{ pid: number }>(STATE))[0]!
  const waiting = as(ana.sessionId).rows({ text: 'select pg_sleep(60)' })
  const failed = expect(waiting).rejects.toThrow()
  await api.sql('select pg_terminate_backend($1)', [pid])
  await failed
  const [again] = await as(ana.sessionId).rows<{ who: string; pid: number }>(STATE)
  expect(again).toMatchObject({ who: ana.userId })
  expect(again!.pid).not.toBe(pid)
})
