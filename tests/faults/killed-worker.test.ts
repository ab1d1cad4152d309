import { randomUUID } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { populated } from '../identity/populated.js'
import { DELETE_ACCOUNT, letGraceEnd } from '../identity/leaving.js'
import { compile } from '../operations/server-process.js'
import { ended, project, queued, told, used } from '../studio/transforming.js'
import { startApi } from '../support/api.js'
import { wav } from '../support/audio.js'
import { wrongCounts } from '../support/counters.js'
import { make, type Person } from '../support/make.js'
import { serversOf } from '../support/server.js'
import { until } from '../support/until.js'

const api = startApi()
const startServer = serversOf(api)
beforeAll(compile)

/** Of each worker its own, for what is killed clears nothing away there. */
let temporary = ''

async function worker() {
  temporary = path.join(api.config.DATA_DIR, 'temporary', randomUUID())
  await mkdir(temporary, { recursive: true })
  return startServer({ ROLE: 'worker', TMPDIR: temporary, WORKER_HEARTBEAT_SECONDS: '1', WORKER_GIVEN_UP_SECONDS: '2' })
}

/** A worker that is killed with -9 as soon as this is so. */
async function killedWhen(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const { kill } = await worker()
  await until(what, isSo)
  await kill()
}

const WAITING = 'from pg_stat_activity where datname = current_database() and $1::int = any (pg_blocking_pids(pid))'

/** A worker that is killed with -9 as it waits for these rows, with what it had asked of the database and was not answered. */
async function killedBefore(rows: string, values: unknown[]): Promise<void> {
  const holder = new Client({ connectionString: api.database.urls.owner })
  await holder.connect()
  await holder.query('begin')
  expect((await holder.query(`${rows} for update`, values)).rowCount).toBe(1)
  const { rows: [me] } = await holder.query<{ pid: number }>('select pg_backend_pid() as pid')
  await killedWhen('the worker to wait', async () => (await api.sql(`select ${WAITING}`, [me!.pid])).length > 0)
  await api.sql(`select pg_terminate_backend(pid) ${WAITING}`, [me!.pid])
  await holder.end()
}

const MINUTE = wav({ seconds: 60, sampleRate: 32_000, channels: 2 })

const isRendered = async (): Promise<boolean> => (await readdir(temporary, { recursive: true })).some((name) => /\/(output|[0-9a-f-]{36}\.wav)$/.test(name))
/** What is written down refers to the project; nothing before does. */
const MOMENTS = [
  ['while it is rendered', () => killedWhen('the rendering', isRendered), false],
  ['after it was put into the store and before that is written down', (projectId: string) => killedBefore('select from projects where id = $1', [projectId]), true],
] as const

/** Of every file that is ready and of this project, the bytes are there; the answer is which those are. */
async function filesOf(projectId: string): Promise<string[]> {
  const rows = await api.sql("select id, path, size_bytes::int as size from stored_files where project_id = $1 and state = 'READY'", [projectId])
  for (const { path: place, size } of rows) expect(await api.app.serving.store.sizeOf(place as string)).toBe(size)
  return rows.map(({ id }) => id as string)
}

const liesInStore = async (ana: Person, projectId: string, id: string): Promise<boolean> =>
  (await api.app.serving.store.sizeOf(`audio-files/${ana.userId}/${projectId}/${id}`)) !== undefined

test.each(MOMENTS)('a worker killed over a transformation %s: another makes it, and it counts once', async (_, kill, lies) => {
  const ana = await make.person(api)
  const projectId = await project(api, ana, { bytes: MINUTE })
  const { id } = await queued(api, ana, { projectId })
  await kill(projectId)
  expect(await api.sql('select state from ai_transformations where id = $1', [id])).toEqual([{ state: 'PROCESSING' }])
  expect([await liesInStore(ana, projectId, id), await filesOf(projectId)]).toEqual([lies, []])

  const { stop } = await worker()
  expect(await ended(api, ana, id)).toMatchObject({ state: 'COMPLETED', file: { id }, outputVersion: 2 })
  await stop()
  expect(await told(api, `transformation:${id}`)).toEqual(['PENDING', 'PROCESSING', 'COMPLETED'])
  expect(await api.sql('select losses from ai_transformations where id = $1', [id])).toEqual([{ losses: 1 }])
  expect(await used(api, ana)).toBe(1)
  expect(await filesOf(projectId)).toEqual([id])
  expect(await api.sql('select number, audio_file_id from project_versions where project_id = $1', [projectId])).toEqual([{ number: 2, audio_file_id: id }])
  expect(await api.sql("select event_count from notifications where user_id = $1 and kind = 'TRANSFORMATION_FINISHED'", [ana.userId])).toEqual([{ event_count: 1 }])
})

const EXPORT = 'mutation ($input: ExportProjectInput!) { exportProject(input: $input) { id } }'

test.each(MOMENTS)('a worker killed over an export %s: another makes it, once', async (_, kill, lies) => {
  const ana = await make.person(api)
  const projectId = await project(api, ana, { bytes: MINUTE })
  const { id } = (await api.as(ana).run<{ exportProject: { id: string } }, object>(EXPORT, { input: { projectId, format: 'WAV' } })).data!.exportProject
  await kill(projectId)
  expect(await api.sql('select state from audio_exports where id = $1', [id])).toEqual([{ state: 'PROCESSING' }])
  expect([await liesInStore(ana, projectId, id), await filesOf(projectId)]).toEqual([lies, []])

  const { stop } = await worker()
  await until('its end', async () => (await api.sql("select from audio_exports where id = $1 and state = 'COMPLETED' and file_id = id", [id])).length === 1)
  await stop()
  expect(await told(api, `export:${id}`)).toEqual(['PENDING', 'PROCESSING', 'COMPLETED'])
  expect(await filesOf(projectId)).toEqual([id])
})

/** More than go in one bite. */
const LIKES = 500
const FILES = 70

/** Likes that are counted and files that lie in the store: many of both. */
async function muchOf(ana: Person, ben: Person): Promise<void> {
  await api.sql(
    `with liked as (insert into posts (id, author_id, client_post_id, body, like_count) select new_id(), $1, gen_random_uuid(), 'liked', 1 from generate_series(1, $3) returning id)
     insert into likes (post_id, user_id) select id, $2 from liked`, [ben.userId, ana.userId, LIKES])
  const rows = await api.sql(
    `insert into stored_files (id, owner_id, bucket, path, name, media_type, size_bytes, sha256, state, completed_at)
     select id, $1, 'audio-files', stored_file_path('audio-files', $1, null, id), 'song.wav', 'audio/wav', 4, sha256('x'), 'READY', now()
     from unnest($2::uuid[]) id returning path`, [ana.userId, Array.from({ length: FILES }, () => randomUUID())])
  for (const { path: place } of rows) await writeFile(path.join(api.config.DATA_DIR, 'files', place as string), 'RIFF')
}

test('a worker killed twice while an account is deleted, among what is counted and among its files: the third deletes the rest, and every count is right', async () => {
  const { ana, ben } = await populated(api)
  await muchOf(ana, ben)
  expect(await api.as(ana).run(DELETE_ACCOUNT, { input: { password: ana.password } })).toSucceed()
  await letGraceEnd(api, ana)
  await api.sql("select graphile_worker.add_job('identity/delete-accounts', job_key => 'now')")
  const left = async (table: string, whose: string): Promise<number> => (await api.sql(`select count(*)::int as count from ${table} where ${whose} = $1`, [ana.userId]))[0]!.count as number
  const [likes, files] = [() => left('likes', 'user_id'), () => left('stored_files', 'owner_id')]
  await killedBefore('select from likes where user_id = $1 order by ctid desc limit 1', [ana.userId])
  expect(await likes()).toBeGreaterThan(0)
  expect(await wrongCounts(api)).toEqual([])
  // The bytes of these are gone, and their rows are not.
  await killedBefore('select from stored_files where owner_id = $1 order by id offset 60 limit 1', [ana.userId])
  expect([await likes(), (await files()) > 0, await wrongCounts(api)]).toEqual([0, true, []])

  const { stop } = await worker()
  await until('the account to be gone', async () => (await left('users', 'id')) === 0)
  await stop()
  expect(await wrongCounts(api)).toEqual([])
  expect(await api.sql('select sum(like_count)::int as count from posts where author_id = $1', [ben.userId])).toEqual([{ count: 0 }])
  expect([await files(), (await readdir(path.join(api.config.DATA_DIR, 'files'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && entry.parentPath.includes(ana.userId))]).toEqual([0, []])
  expect(await api.sql("select count(*)::int as count from security_events where kind = 'ACCOUNT_DELETED'")).toEqual([{ count: 1 }])
})
