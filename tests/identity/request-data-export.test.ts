import { buffer } from 'node:stream/consumers'
import { exportData } from '../../src/jobs/identity/export-data.js'
import { sweepDataExports } from '../../src/jobs/identity/sweep-data-exports.js'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { jobContext } from '../support/job-context.js'
import { make, type Person } from '../support/make.js'
import { unzip } from '../support/unzip.js'
import { EXPORTS, file, post, REQUEST_EXPORT } from './leaving.js'

const api = startApi()

const ONE = graphql(`
  query DataExport($id: ID!) {
    dataExport(id: $id) {
      state
    }
  }
`)

const request = async (person: Person) => (await api.as(person).run(REQUEST_EXPORT)).data!.requestDataExport
const run = (exportId: string, given = {}) => exportData.run(jobContext(api, given), { exportId })
const newest = async (person: Person) => (await api.as(person).run(EXPORTS)).data!.viewer!.dataExports[0]!

/** What the archive of that person holds. */
async function archiveOf(exportId: string): Promise<Map<string, Buffer>> {
  const [row] = await api.sql('select f.path from data_exports e join stored_files f on f.id = e.file_id where e.id = $1', [exportId])
  return unzip(await buffer(await api.app.serving.store.read(row!.path as string)))
}
const rowsOf = (archive: Map<string, Buffer>, section: string) => JSON.parse(archive.get(`data/${section}.json`)!.toString()) as Record<string, unknown>[]

test('an archive holds what is theirs and no secret, is told of, and can be downloaded for 7 days', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await post(api, ana, 'my first post')
  const { fileId } = await file(api, ana)
  const conversation = await make.conversation(api, [ana, ben])
  await make.message(api, ana, conversation, 'said by Ana')
  await make.message(api, ben, conversation, 'said by Ben')
  const { id, state } = await request(ana)
  expect(state).toBe('PENDING')
  await run(id)
  const ready = await newest(ana)
  expect(ready).toMatchObject({ id, state: 'COMPLETED', progress: 100, url: expect.stringContaining(id) })
  expect(Date.parse(ready.expiresAt!) - Date.parse(ready.finishedAt!)).toBe(7 * 86_400_000)
  const archive = await archiveOf(id)
  expect(rowsOf(archive, 'account')).toEqual([expect.objectContaining({ id: ana.userId, email: ana.email })])
  expect(rowsOf(archive, 'posts')).toEqual([expect.objectContaining({ body: 'my first post' })])
  expect(rowsOf(archive, 'messages-sent')).toEqual([expect.objectContaining({ body: 'said by Ana' })])
  expect(rowsOf(archive, 'messages-received')).toEqual([expect.objectContaining({ body: 'said by Ben' })])
  expect(archive.get(`files/${fileId}-song.wav`)!.toString()).toBe('RIFF of a song')
  const whole = Buffer.concat([...archive.values()]).toString()
  const [secret] = await api.sql('select password_hash from users where id = $1', [ana.userId])
  expect(whole).not.toContain(secret!.password_hash)
  expect(JSON.parse(archive.get('manifest.json')!.toString())).toMatchObject({ schemaVersion: 1, userId: ana.userId, files: 1, missingFiles: [], counts: { posts: 1, 'messages-sent': 1 } })
  expect(await api.sql('select kind from notifications where user_id = $1 and subject_id = $2', [ana.userId, id])).toEqual([{ kind: 'DATA_EXPORT_READY' }])
})

test('whoever asks again is given the archive under way, and a fourth in a day is refused', async () => {
  const ana = await make.person(api)
  const both = await Promise.all([request(ana), request(ana)])
  expect(both[0].id).toBe(both[1].id)
  for (let count = 0; count < 3; count += 1) await run((await request(ana)).id)
  const fourth = await api.as(ana).run(REQUEST_EXPORT)
  expect(fourth).toFailWith('TOO_MANY_DATA_EXPORTS')
  expect(fourth.errors![0]!.extensions!.retryAfter).toBeGreaterThan(86_000)
  await api.sql("update data_exports set created_at = created_at - interval '1 day' where user_id = $1", [ana.userId])
  expect(await api.as(ana).run(REQUEST_EXPORT)).toSucceed()
})

test('nobody else learns of an archive', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const { id } = await request(ana)
  expect((await api.as(ana).run(ONE, { id })).data?.dataExport).toEqual({ state: 'PENDING' })
  expect(await api.as(ben).run(ONE, { id })).toFailWith('DATA_EXPORT_NOT_FOUND')
  expect(await api.as(ben).run(ONE, { id: 'nonsense' })).toFailWith('DATA_EXPORT_NOT_FOUND')
  expect(await api.visitor.run(ONE, { id })).toFailWith('SIGN_IN_REQUIRED')
  expect(await api.visitor.run(REQUEST_EXPORT)).toFailWith('SIGN_IN_REQUIRED')
})

test('messages they cannot read are not in it: from before they joined, hidden, of somebody blocked, of others', async () => {
  const [ana, ben, cy] = [await make.person(api), await make.person(api), await make.person(api)]
  const group = await make.conversation(api, [ben, ana, cy], { title: 'Us' })
  await make.message(api, ben, group, 'before Ana')
  await api.sql('update conversation_participants set first_seq = 2 where user_id = $1', [ana.userId])
  const hidden = await make.message(api, ben, group, 'hidden by Ana')
  await make.message(api, cy, group, 'of somebody blocked')
  await make.message(api, ben, group, 'for Ana')
  await make.message(api, ben, await make.conversation(api, [ben, cy]), 'among others')
  await api.sql('insert into hidden_messages (user_id, message_id) values ($1, $2)', [ana.userId, hidden.id])
  await api.sql('insert into blocked_users (blocker_id, blocked_id) values ($1, $2)', [cy.userId, ana.userId])
  const { id } = await request(ana)
  await run(id)
  expect(rowsOf(await archiveOf(id), 'messages-received').map(({ body }) => body)).toEqual(['for Ana'])
})

test('names of files never climb, hide or grow too long', async () => {
  const ana = await make.person(api)
  const names = ['../../etc/passwd', '..\\..\\boot.ini', '/root', 'C:\\x', `${'é'.repeat(250)}.wav`, '...', 'a\u202egpj.exe', 'CON', ' ']
  const files = await Promise.all(names.map((name) => file(api, ana, name)))
  const { id } = await request(ana)
  await run(id)
  const entries = [...(await archiveOf(id)).keys()].filter((name) => name.startsWith('files/'))
  expect(entries).toHaveLength(names.length)
  for (const { fileId } of files) expect(entries.filter((name) => name.startsWith(`files/${fileId}-`))).toHaveLength(1)
  for (const name of entries) expect(name).toMatch(/^files\/[0-9a-f-]{36}-[^/\\:\0\u202e]+$/)
  for (const name of entries) expect(name).not.toContain('..')
  for (const name of entries) expect(Buffer.byteLength(name)).toBeLessThan(200)
})

test('ten thousand rows are written page by page, all of them, with bounded memory', async () => {
  const ana = await make.person(api)
  const track = await make.track(api, ana)
  await api.sql("insert into playbacks (id, track_id, listener_id, listened_ms, is_qualified, played_at) select new_id(), $1, $2, 1000, false, now() - n % 5000 * interval '1 s' from generate_series(1, 10000) n", [track.id, ana.userId])
  const { id } = await request(ana)
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  await run(id)
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20)
  expect(new Set(rowsOf(await archiveOf(id), 'playbacks').map((row) => row.id)).size).toBe(10_000)
})

test('killed before it is kept, or between that and saying so, it is made again and one archive is left', async () => {
  const ana = await make.person(api)
  const { id } = await request(ana)
  const store = api.app.serving.store
  const broken = new Proxy(store, { get: (target, name) => (name === 'write' ? () => Promise.reject(new Error('gone')) : Reflect.get(target, name).bind(target)) })
  await expect(run(id, { store: broken })).rejects.toThrow('gone')
  expect(await newest(ana)).toMatchObject({ state: 'PROCESSING', url: null })
  await run(id)
  // As if the process had died before the archive was said to be done.
  await api.sql("update data_exports set state = 'PROCESSING', file_id = null, finished_at = null, expires_at = null where id = $1", [id])
  await run(id)
  await run(id)
  expect(await newest(ana)).toMatchObject({ state: 'COMPLETED', progress: 100 })
  expect(await api.sql("select id from stored_files where owner_id = $1 and state = 'READY'", [ana.userId])).toEqual([{ id }])
})

test('a file the store has lost is said to be missing, and the others are there', async () => {
  const ana = await make.person(api)
  const [lost, kept] = [await file(api, ana, 'lost.wav'), await file(api, ana, 'kept.wav')]
  const [row] = await api.sql('select path from stored_files where id = $1', [lost.fileId])
  await api.app.serving.store.delete(row!.path as string)
  const { id } = await request(ana)
  await run(id)
  const archive = await archiveOf(id)
  expect(JSON.parse(archive.get('manifest.json')!.toString())).toMatchObject({ files: 1, missingFiles: [lost.fileId] })
  expect(archive.get(`files/${kept.fileId}-kept.wav`)!.toString()).toBe('RIFF of a song')
})

test('after 7 days it is given up with its file, and what hangs for a day has failed', async () => {
  const ana = await make.person(api)
  const { id } = await request(ana)
  await run(id)
  await api.sql('update data_exports set expires_at = now() where id = $1', [id])
  expect(await newest(ana)).toMatchObject({ state: 'COMPLETED', url: null })
  const stuck = await request(ana)
  await api.sql("update data_exports set created_at = now() - interval '25 hours' where id = $1", [stuck.id])
  await sweepDataExports.run(jobContext(api), {})
  expect(await api.sql('select state from stored_files where id = $1', [id])).toEqual([{ state: 'DELETED' }])
  expect((await newest(ana)).state).toBe('FAILED')
  await run(stuck.id)
  expect((await newest(ana)).state).toBe('FAILED')
})
