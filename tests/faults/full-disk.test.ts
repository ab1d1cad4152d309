import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { compile } from '../operations/server-process.js'
import { announce, complete, put, stored } from '../studio/uploading.js'
import { ended, queued, told, used } from '../studio/transforming.js'
import { startApi } from '../support/api.js'
import { wav } from '../support/audio.js'
import { TestClient } from '../support/client.js'
import { make, type Person } from '../support/make.js'
import { REPLICATE_TOKEN, REPLICATE_VERSION, ReplicateService } from '../support/replicate-service.js'
import { serversOf, type Server } from '../support/server.js'
import { until } from '../support/until.js'

/*
 * A disk without room, anywhere and by nobody's rights: the system refuses this process, and what it starts, every byte
 * of a file beyond these (RLIMIT_FSIZE). A write is cut short in the midst and the next is refused, by EFBIG and not by
 * ENOSPC; all else is as on a full disk, and both are told as one.
 */
const ROOM_KB = 16
const TOO_MUCH = wav({ seconds: 5 })

const api = startApi()
const startServer = serversOf(api)
beforeAll(compile)

const EXPORT = 'mutation ($input: ExportProjectInput!) { exportProject(input: $input) { id } }'
const ARCHIVE = 'mutation { requestDataExport { id } }'

const files = (...place: string[]): string => path.join(api.config.DATA_DIR, 'files', ...place)
const temporary = (): string => path.join(api.config.DATA_DIR, 'temporary')

/** Everything that ends in a file, asked for. */
async function asked(ana: Person) {
  const audio = await stored(api, ana, TOO_MUCH)
  const [project] = await api.sql("insert into projects (id, owner_id, title, audio_file_id) values (new_id(), $1, 'Song', $2) returning id", [ana.userId, audio.id])
  const projectId = project!.id as string
  const { id: transformation } = await queued(api, ana, { projectId })
  const { exportProject } = (await api.as(ana).run<{ exportProject: { id: string } }, object>(EXPORT, { input: { projectId, format: 'WAV' } })).data!
  const { requestDataExport } = (await api.as(ana).run<{ requestDataExport: { id: string } }, object>(ARCHIVE)).data!
  return { projectId, ids: [transformation, exportProject.id, requestDataExport.id] as const }
}

const states = async ([transformation, exported, archive]: readonly string[]): Promise<unknown[]> => {
  const [row] = await api.sql(
    `select (select state from ai_transformations where id = $1) as t, (select state from audio_exports where id = $2) as e, (select state from data_exports where id = $3) as a`,
    [transformation, exported, archive])
  return Object.values(row!)
}

/** What each job that is to be done again said, and what became of the transformation. */
const refusals = async (id: string) => api.sql(
  `select last_error as said from graphile_worker._private_jobs where last_error is not null and locked_at is null
   union all select 'put off' from ai_transformations where id = $1 and attempts > 0 and claimed_by is null`, [id])

const startWithAi = (service: ReplicateService, roomKb?: number): Promise<Server> =>
  startServer({ TMPDIR: temporary(), AI_PROVIDER: 'replicate', REPLICATE_API_TOKEN: REPLICATE_TOKEN, REPLICATE_MODEL_VERSION: REPLICATE_VERSION, REPLICATE_URL: service.url }, roomKb)

test('what is made while the disk is full waits, half of it lies nowhere, and once there is room it is made, once', async () => {
  await mkdir(temporary(), { recursive: true })
  const ana = await make.person(api)
  const { projectId, ids } = await asked(ana)
  const service = await ReplicateService.start()
  service.steps = [{ status: 'succeeded', output: service.outputUrl }]
  const full = await startWithAi(service, ROOM_KB)
  const said = await until('each of them to be refused', async () => {
    const rows = await refusals(ids[0])
    return rows.length === 3 && rows.map(({ said }) => said as string)
  })
  expect(said.sort()).toEqual([expect.stringMatching(/^EFBIG/), expect.stringMatching(/EFBIG/), 'put off'])
  await full.stop()
  expect((await full.ended).stdout).toContain('"type":"StoreFull"')
  expect(await states(ids)).toEqual(['PROCESSING', 'PROCESSING', 'PROCESSING'])
  expect(await api.sql('select id from stored_files where id = any ($1)', [ids])).toEqual([])
  expect([await readdir(files('.incoming')), await readdir(temporary())]).toEqual([[], []])

  await api.sql('update graphile_worker._private_jobs set run_at = now()')
  await api.sql('select wake_transformation($1)', [ids[0]])
  const roomy = await startWithAi(service)
  await until('all of them', async () => (await states(ids)).every((state) => state === 'COMPLETED'))
  await roomy.stop()
  await service.close()
  expect(await ended(api, ana, ids[0])).toMatchObject({ file: { id: ids[0] }, outputVersion: 2 })
  expect(await told(api, `transformation:${ids[0]}`)).toEqual(['PENDING', 'PROCESSING', 'COMPLETED'])
  expect(await used(api, ana)).toBe(1)
  expect(await api.sql('select count(*)::int as count from project_versions where project_id = $1', [projectId])).toEqual([{ count: 1 }])
  const kept = await api.sql('select path, size_bytes::int as size from stored_files where id = any ($1)', [ids])
  expect(await Promise.all(kept.map(({ path: place }) => api.app.serving.store.sizeOf(place as string)))).toEqual(kept.map(({ size }) => size))
  expect(kept).toHaveLength(3)
})

/** Most of it is on its way when the first of it is refused. */
const STILL_COMING = wav({ seconds: 300 })

/** Noise that is little as the JPEG that is sent and much as the WebP that is kept. */
const swelling = (): Promise<Buffer> => sharp(randomBytes(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } }).jpeg({ quality: 10 }).toBuffer()

test('an upload to a full disk is 507, a picture that has no room is STORAGE_UNAVAILABLE, and both can be sent again', async () => {
  const ana = await make.person(api)
  const { url, stop } = await startServer({ ROLE: 'api' }, ROOM_KB)
  const there = { as: () => new TestClient(() => url, ana.accessToken) }
  const upload = (await announce(there, ana, { sizeBytes: STILL_COMING.length })).data!.createUpload
  const refused = await put(upload, STILL_COMING)
  expect([refused.status, await refused.json()]).toMatchObject([507, { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] }])
  expect(await complete(there, ana, upload.file.id)).toFailWith('FILE_NOT_ARRIVED')

  const image = await swelling()
  const picture = (await announce(there, ana, { purpose: 'POST_IMAGE', mediaType: 'image/jpeg', sizeBytes: image.length })).data!.createUpload
  expect((await put(picture, image)).status).toBe(204)
  expect(await complete(there, ana, picture.file.id)).toFailWith('STORAGE_UNAVAILABLE')
  await stop()
  expect(await readdir(files('.incoming'))).toEqual([])
  expect(await api.sql('select distinct state, checking_until from stored_files where id = any ($1)', [[upload.file.id, picture.file.id]])).toEqual([{ state: 'PENDING', checking_until: null }])

  expect((await put({ ...upload, url: upload.url.replace(url, api.url) }, STILL_COMING)).status).toBe(204)
  for (const { file } of [upload, picture]) expect(await complete(api, ana, file.id)).toSucceed()
})

test('the disk\'s faults are told as the store\'s or as passing, wherever they are met', async () => {
  const folder = files('..', 'alone')
  await mkdir(folder)
  await writeFile(path.join(folder, 'input.wav'), TOO_MUCH)
  const root = path.join(import.meta.dirname, '..', '..')
  const script = [path.join(root, 'scripts', 'typescript.mjs'), path.join(import.meta.dirname, 'full-disk-faults.ts')]
  const { stdout } = await promisify(execFile)('/bin/sh', ['-c', `ulimit -f ${ROOM_KB * 2} && exec "$0" --import "$1" "$2" "$3"`, process.execPath, ...script, folder])
  expect(JSON.parse(stdout)).toEqual({ stored: 'StoreFull', copied: 'StoreFull', rendered: 'RetryLater', left: [] })
})
