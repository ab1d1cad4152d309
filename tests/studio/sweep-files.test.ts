import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { keepFile } from '../../src/jobs/keep-file.js'
import { sweepFiles } from '../../src/jobs/studio/sweep-files.js'
import { inputFileOf } from '../../src/gateways/storage/input-file.js'
import { startApi } from '../support/api.js'
import { wav } from '../support/audio.js'
import { jobContext } from '../support/job-context.js'
import { make } from '../support/make.js'
import { announce, put, stored, upload } from './uploading.js'

const api = startApi()
const sweep = (): Promise<void> => sweepFiles.run(jobContext(api), {})
const rowOf = async (id: string) => (await api.sql('select path, state, upload_expires_at from stored_files where id = $1', [id]))[0] as { path: string; state: string; upload_expires_at: string | null } | undefined
const sizeOf = (file: string): Promise<number | undefined> => api.app.serving.store.sizeOf(file)
const age = (id: string, minutes: number) => api.sql("update stored_files set upload_expires_at = now() - $2 * interval '1 minute' where id = $1", [id, minutes])

test('an upload nobody completed goes an hour after its address ended, with what was sent; a younger one stays', async () => {
  const ana = await make.person(api)
  const [old, young] = [(await announce(api, ana, { sizeBytes: wav().length })).data!.createUpload, (await announce(api, ana, { sizeBytes: wav().length })).data!.createUpload]
  for (const one of [old, young]) await put(one, wav())
  await age(old.file.id, 61)
  await age(young.file.id, 59)
  const places = [(await rowOf(old.file.id))!.path, (await rowOf(young.file.id))!.path]
  await sweep()
  expect([await rowOf(old.file.id), (await rowOf(young.file.id))?.state]).toEqual([undefined, 'PENDING'])
  expect([await sizeOf(`${places[0]!}.upload`), await sizeOf(`${places[1]!}.upload`)]).toEqual([undefined, wav().length])
})

test('an upload somebody is looking at stays', async () => {
  const ana = await make.person(api)
  const { file } = (await announce(api, ana)).data!.createUpload
  await age(file.id, 61)
  await api.sql("update stored_files set checking_until = now() + interval '1 minute' where id = $1", [file.id])
  await sweep()
  expect((await rowOf(file.id))?.state).toBe('PENDING')
})

test('what was refused or deleted goes from the store, then from the database', async () => {
  const ana = await make.person(api)
  const file = await stored(api, ana, wav())
  const refused = await upload(api, ana, Buffer.from('no audio at all'))
  const { path: place } = (await rowOf(file.id))!
  await api.as(ana).run('mutation ($input: DeleteFileInput!) { deleteFile(input: $input) { id } }', { input: { fileId: file.id } })
  expect(await sizeOf(place)).toBe(wav().length)
  await sweep()
  expect([await sizeOf(place), await rowOf(file.id), await rowOf(refused.fileId)]).toEqual([undefined, undefined, undefined])
})

test('what came to an upload\'s address late is cleared away, and the file stays', async () => {
  const ana = await make.person(api)
  const file = await stored(api, ana, wav())
  const { path: place } = (await rowOf(file.id))!
  await api.app.serving.store.write(`${place}.upload`, Readable.from([Buffer.from('late')]), { mediaType: 'audio/wav', maxBytes: 10 })
  await age(file.id, 61)
  await sweep()
  await sweep()
  expect(await rowOf(file.id)).toMatchObject({ state: 'READY', upload_expires_at: null })
  expect([await sizeOf(place), await sizeOf(`${place}.upload`)]).toEqual([wav().length, undefined])
})

test('what a process that died had begun to write goes once it is untouched for two hours', async () => {
  const incoming = path.join(api.config.DATA_DIR, 'files', '.incoming')
  await mkdir(incoming, { recursive: true })
  await writeFile(path.join(incoming, 'old'), 'half')
  await writeFile(path.join(incoming, 'young'), 'half')
  await utimes(path.join(incoming, 'old'), new Date(), new Date(Date.now() - 3 * 3600 * 1000))
  await sweep()
  expect(await readdir(incoming)).toEqual(['young'])
})

test('the folder of work that was killed goes from this machine once it is untouched for a day', async () => {
  const [left, atWork] = [await mkdtemp(path.join(tmpdir(), 'polyphony-file-')), await mkdtemp(path.join(tmpdir(), 'polyphony-file-'))]
  await writeFile(path.join(left, 'half.wav'), 'half')
  await utimes(left, new Date(), new Date(Date.now() - 25 * 3600 * 1000))
  await sweep()
  const names = await readdir(tmpdir())
  expect([names.includes(path.basename(left)), names.includes(path.basename(atWork))]).toEqual([false, true])
  await rm(atWork, { recursive: true })
})

test('a store that fails keeps the row, and the next sweep goes on', async () => {
  const ana = await make.person(api)
  const { file } = (await announce(api, ana)).data!.createUpload
  await age(file.id, 61)
  const failing = Object.assign(Object.create(api.app.serving.store) as typeof api.app.serving.store, { delete: () => Promise.reject(new Error('gone')) })
  await expect(sweepFiles.run(jobContext(api, { store: failing }), {})).rejects.toThrow('gone')
  expect((await rowOf(file.id))?.state).toBe('DELETED')
  await sweep()
  expect(await rowOf(file.id)).toBeUndefined()
})

test('what the server makes is kept with its sum, once, and can be had as a local file', async () => {
  const ana = await make.person(api)
  const context = jobContext(api)
  const given = { ownerId: ana.userId, bucket: 'audio-files', name: 'Mix.wav', mediaType: 'audio/wav' } as const
  const { fileId } = await keepFile(context, { ...given, stream: Readable.from([wav()]) })
  expect(await keepFile(context, { ...given, fileId, stream: Readable.from([wav()]) })).toEqual({ fileId })
  const [row] = await api.sql('select path, state, size_bytes::int as size, sha256 = sha256($2) as "isRight" from stored_files where id = $1', [fileId, wav()])
  expect(row).toMatchObject({ state: 'READY', size: wav().length, isRight: true })
  const local = await inputFileOf(context.store, row!.path as string, api.config.DATA_DIR)
  expect(await readFile(local)).toEqual(wav())
  const again = await keepFile(context, { ...given, file: local })
  expect(again.fileId).not.toBe(fileId)
  await expect(keepFile(context, { ...given, file: '/nowhere/at/all' })).rejects.toThrow('ENOENT')
})
