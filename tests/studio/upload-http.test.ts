import { chmod, mkdir, readdir, stat } from 'node:fs/promises'
import http from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { jest } from '@jest/globals'
import sharp from 'sharp'
import { StoreFull } from '../../src/gateways/storage/file-store.js'
import { startApi } from '../support/api.js'
import { wav } from '../support/audio.js'
import { make } from '../support/make.js'
import { until } from '../support/until.js'
import { announce, complete, put, type UploadAnswer } from './uploading.js'

const api = startApi()
const bytes = wav()
const incoming = (): string => path.join(api.config.DATA_DIR, 'files', '.incoming')
const begun = async (): Promise<string[]> => readdir(incoming()).catch(() => [])

async function announced(sizeBytes = bytes.length): Promise<UploadAnswer> {
  const { data } = await announce(api, await make.person(api), { sizeBytes })
  return data!.createUpload
}

const lying = async ({ file }: UploadAnswer): Promise<number | undefined> => {
  const [row] = await api.sql('select path from stored_files where id = $1', [file.id])
  return api.app.serving.store.sizeOf(`${row!.path as string}.upload`)
}

const reasonOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { errors: { extensions: { reason?: string; code: string } }[] }).errors[0]!.extensions.reason

test('bytes sent to an upload\'s address lie in the store, and sent again take the place of the first', async () => {
  const upload = await announced()
  expect((await put(upload, bytes)).status).toBe(204)
  expect(await lying(upload)).toBe(bytes.length)
  expect((await put(upload, wav({ frequency: 100 }))).status).toBe(204)
  expect(await begun()).toEqual([])
})

test('an address that was altered in any part, is expired or of something else is 403', async () => {
  const [upload, other] = [await announced(), await announced()]
  const changed = (edit: (url: URL) => void): UploadAnswer => {
    const url = new URL(upload.url)
    edit(url)
    return { ...upload, url: url.toString() }
  }
  const addresses = [
    changed((url) => url.searchParams.set('size', '99999')),
    changed((url) => url.searchParams.set('type', 'text/html')),
    changed((url) => url.searchParams.set('expires', '9999999999')),
    changed((url) => url.searchParams.set('signature', 'A'.repeat(43))),
    changed((url) => url.searchParams.set('signature', '')),
    changed((url) => url.searchParams.delete('signature')),
    changed((url) => url.searchParams.append('size', '1')),
    changed((url) => (url.pathname = new URL(other.url).pathname)),
    changed((url) => (url.pathname = '/files/uploads/..%2F..%2Fetc%2Fpasswd')),
    { ...upload, url: (await api.app.serving.served.downloadUrl({ ...upload.file, path: '', name: '', mediaType: '' })).url.replace('/files/', '/files/uploads/') },
  ]
  for (const address of addresses) {
    const response = await put(address, bytes)
    expect([response.status, await reasonOf(response)]).toEqual([403, 'FILE_URL_INVALID'])
  }
  expect(await lying(upload)).toBeUndefined()
})

test('an address holds an hour', async () => {
  const upload = await announced()
  const now = Date.now()
  const clock = jest.spyOn(Date, 'now').mockReturnValue(now + 3_601_000)
  const response = await put(upload, bytes)
  clock.mockRestore()
  expect([response.status, await reasonOf(response)]).toEqual([403, 'FILE_URL_INVALID'])
})

test('once it is completed, its upload\'s address takes nothing', async () => {
  const ana = await make.person(api)
  const { data } = await announce(api, ana, { sizeBytes: bytes.length })
  await put(data!.createUpload, bytes)
  expect(await complete(api, ana, data!.createUpload.file.id)).toSucceed()
  expect((await put(data!.createUpload, bytes)).status).toBe(403)
  expect(await lying(data!.createUpload)).toBeUndefined()
})

test('more bytes than announced are 413, fewer 400, another type or encoding 400, no length 411', async () => {
  const upload = await announced()
  const sent = (body: unknown, headers: Record<string, string> = { 'content-type': 'audio/wav' }) =>
    fetch(upload.url, { method: 'PUT', headers, body, duplex: 'half' } as RequestInit)
  expect((await sent(Buffer.alloc(bytes.length + 1))).status).toBe(413)
  expect((await sent(Buffer.alloc(bytes.length - 1))).status).toBe(400)
  expect((await sent(Buffer.from(bytes), { 'content-type': 'text/html' })).status).toBe(400)
  expect((await sent(Buffer.from(bytes), { 'content-type': 'audio/wav', 'content-encoding': 'gzip' })).status).toBe(400)
  expect((await sent(new Blob([Buffer.from(bytes)]).stream() as never)).status).toBe(411)
  expect(await lying(upload)).toBeUndefined()
})

test('a client that goes away in the midst leaves nothing', async () => {
  const upload = await announced(5_000_000)
  const request = http.request(upload.url, { method: 'PUT', headers: { 'content-type': 'audio/wav', 'content-length': 5_000_000 } })
  request.on('error', () => undefined)
  request.write(Buffer.alloc(1_000_000))
  while ((await begun()).length === 0) await sleep(5)
  request.destroy()
  while ((await begun()).length > 0) await sleep(5)
  expect(await lying(upload)).toBeUndefined()
  expect(api.faults).toEqual([])
})

test('a page of another origin may ask whether it may send, where it is allowed', async () => {
  const { url } = await announced()
  const asked = await fetch(url, { method: 'OPTIONS', headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'PUT', 'access-control-request-headers': 'content-type' } })
  expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, 'http://localhost:3000'])
  expect(asked.headers.get('access-control-allow-methods')).toContain('PUT')
})

/** A folder's rights do not bind root: there a file in its place stands for a disk that takes nothing. */
async function withoutRoom(work: () => Promise<void>): Promise<void> {
  await mkdir(incoming(), { recursive: true })
  if (process.getuid?.() === 0) return withFileInPlace(work)
  const { mode } = await stat(incoming())
  await chmod(incoming(), 0o500)
  await work().finally(() => chmod(incoming(), mode))
}

async function withFileInPlace(work: () => Promise<void>): Promise<void> {
  const { store } = api.app.serving
  const write = jest.spyOn(store, 'write').mockRejectedValue(new StoreFull('no space left'))
  await work().finally(() => write.mockRestore())
}

test('a store that takes nothing is 507, nothing is half done, and health says so', async () => {
  const upload = await announced()
  await withoutRoom(async () => expect((await put(upload, bytes)).status).toBe(507))
  expect(await lying(upload)).toBeUndefined()
  expect((await put(upload, bytes)).status).toBe(204)
  const check = jest.spyOn(api.app.serving.store, 'check').mockRejectedValue(new StoreFull('read-only'))
  const ready = await until('it to be ready', () => fetch(`${api.url}/health/ready`).then((answer) => answer.status === 200 && answer))
  check.mockRestore()
  expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'degraded', parts: { storage: { status: 'down' } } }])
})

test('a picture the store has no room for is told to be tried again, and then is there', async () => {
  const ana = await make.person(api)
  const image = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#345' } }).png().toBuffer()
  const { data } = await announce(api, ana, { purpose: 'AVATAR', mediaType: 'image/png', sizeBytes: image.length })
  await put(data!.createUpload, image)
  await withoutRoom(async () => expect(await complete(api, ana, data!.createUpload.file.id)).toFailWith('STORAGE_UNAVAILABLE'))
  expect(await api.sql('select state from stored_files where id = $1', [data!.createUpload.file.id])).toEqual([{ state: 'PENDING' }])
  expect(await complete(api, ana, data!.createUpload.file.id)).toSucceed()
})

