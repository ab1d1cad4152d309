import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { loadConfig } from '../../src/config.js'
import { FileMissing, FileTooLarge, StoreUnavailable } from '../../src/gateways/storage/file-store.js'
import { openStorage } from '../../src/gateways/storage/open-storage.js'
import { S3Store } from '../../src/gateways/storage/s3-store.js'
import { sweepFiles } from '../../src/jobs/studio/sweep-files.js'
import { startApi } from '../support/api.js'
import { wav } from '../support/audio.js'
import { jobContext } from '../support/job-context.js'
import { make } from '../support/make.js'
import { BUCKET, startS3, type S3Server } from '../support/s3-server.js'
import { announce, complete, put, stored, upload } from './uploading.js'

const s3: S3Server = await startS3()
const api = startApi(s3.settings)
afterAll(() => s3.close())
const store = () => api.app.serving.store
const options = { mediaType: 'audio/wav', maxBytes: 20_000_000 }
const read = async (path: string, range?: { start: number; end: number }) => buffer(await store().read(path, range))

test('bytes are written, read in part, moved and deleted, and what is not there is missing', async () => {
  const bytes = randomBytes(12_000_000)
  await store().write('a/b', Readable.from([bytes.subarray(0, 6_000_000), bytes.subarray(6_000_000)]), options)
  expect(await store().sizeOf('a/b')).toBe(bytes.length)
  expect((await read('a/b')).equals(bytes)).toBe(true)
  expect((await read('a/b', { start: 5, end: 9 })).equals(bytes.subarray(5, 10))).toBe(true)
  await store().move('a/b', 'c/d')
  expect([await store().sizeOf('a/b'), await store().sizeOf('c/d')]).toEqual([undefined, bytes.length])
  await store().delete('c/d')
  await store().delete('c/d')
  await expect(store().read('c/d')).rejects.toThrow(FileMissing)
  await expect(store().move('c/d', 'e')).rejects.toThrow(FileMissing)
  await store().check()
})

test('more bytes than allowed, or a source that fails, leave nothing', async () => {
  await expect(store().write('too/large', Readable.from([Buffer.alloc(100)]), { ...options, maxBytes: 99 })).rejects.toThrow(FileTooLarge)
  const failing = new Readable({ read() { this.destroy(new Error('gone')) } })
  await expect(store().write('too/large', failing, options)).rejects.toThrow('gone')
  expect(await store().sizeOf('too/large')).toBeUndefined()
})

test('a client sends and fetches its bytes there itself, and a part of them too', async () => {
  const ana = await make.person(api)
  const bytes = wav({ seconds: 2 })
  const file = await stored(api, ana, bytes, { name: 'My song.wav' })
  expect(file.url!.startsWith(`${s3.endpoint}/${BUCKET}/audio-files/${ana.userId}/unfiled/${file.id}?`)).toBe(true)
  const response = await fetch(file.url!, { headers: { range: 'bytes=0-9' } })
  expect([response.status, response.headers.get('content-type')]).toEqual([206, 'audio/wav'])
  expect(response.headers.get('content-disposition')).toBe('inline; filename="My song.wav"')
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(0, 10))).toBe(true)
})

test('size and type are in the signature of an upload\'s address, and an altered one is 403', async () => {
  const ana = await make.person(api)
  const { data } = await announce(api, ana, { sizeBytes: wav().length })
  const { url, headers } = data!.createUpload
  expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host')
  expect((await put({ url, headers: headers.slice(0, 1) }, wav({ seconds: 2 }))).status).toBe(403)
  expect((await put({ url, headers: [{ name: 'content-type', value: 'text/html' }] }, wav())).status).toBe(403)
  expect((await put({ url: url.replace(data!.createUpload.file.id, ana.userId), headers: headers.slice(0, 1) }, wav())).status).toBe(403)
  expect((await put({ url, headers }, wav())).status).toBe(200)
  expect(await complete(api, ana, data!.createUpload.file.id)).toSucceed()
})

test('what is sent to an upload\'s address after it was completed changes nothing, and is swept', async () => {
  const ana = await make.person(api)
  const { data } = await announce(api, ana, { sizeBytes: wav().length })
  const { file } = data!.createUpload
  await put(data!.createUpload, wav())
  const done = await complete(api, ana, file.id)
  await put(data!.createUpload, wav({ frequency: 100 }))
  expect(Buffer.from(await (await fetch(done.data!.completeUpload.url!)).arrayBuffer()).equals(wav())).toBe(true)
  const late = `audio-files/${ana.userId}/unfiled/${file.id}.upload`
  expect(await store().sizeOf(late)).toBe(wav().length)
  await api.sql("update stored_files set upload_expires_at = now() - interval '61 minutes' where id = $1", [file.id])
  await sweepFiles.run(jobContext(api), {})
  expect([await store().sizeOf(late), await store().sizeOf(late.replace('.upload', ''))]).toEqual([undefined, wav().length])
})

test('pictures are served by the API, and what is refused is gone', async () => {
  const ana = await make.person(api)
  const image = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#345' } }).png().toBuffer()
  const file = await stored(api, ana, image, { purpose: 'AVATAR', mediaType: 'image/png' })
  const served = await fetch(`${api.url}/files/public/${file.id}`)
  expect([served.status, served.headers.get('content-type'), (await served.arrayBuffer()).byteLength]).toEqual([200, 'image/webp', file.sizeBytes])
  const refused = await upload(api, ana, Buffer.from('MZ no audio at all'))
  expect(refused).toFailWith('MEDIA_TYPE_MISMATCH')
  expect(await store().sizeOf(`audio-files/${ana.userId}/unfiled/${refused.fileId}`)).toBeUndefined()
})

test('a store that cannot be reached says so, and half of a key is refused at the start', async () => {
  const lost = await openStorage({ ...api.config, STORAGE_URL: `s3://${BUCKET}?endpoint=http://127.0.0.1:9&forcePathStyle=true` })
  expect(lost).toBeInstanceOf(S3Store)
  await expect(lost.check()).rejects.toThrow(StoreUnavailable)
  await expect(lost.read('a')).rejects.toThrow(StoreUnavailable)
  await lost.close()
  await expect(openStorage({ ...api.config, STORAGE_SECRET_KEY: undefined })).rejects.toThrow('STORAGE_ACCESS_KEY')
  expect(() => loadConfig({ STORAGE_URL: 'https://a.example' })).toThrow('STORAGE_URL')
})

test('an upload completed while the store cannot be reached is told to be tried again', async () => {
  const ana = await make.person(api)
  const { data } = await announce(api, ana, { sizeBytes: wav().length })
  await put(data!.createUpload, wav())
  const { move } = store()
  store().move = () => Promise.reject(new StoreUnavailable('no answer'))
  expect(await complete(api, ana, data!.createUpload.file.id)).toFailWith('STORAGE_UNAVAILABLE')
  store().move = move
  expect(await complete(api, ana, data!.createUpload.file.id)).toSucceed()
})
