import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { jest } from '@jest/globals'
import { startApi } from '../support/api.js'
import { wavHeader } from '../support/audio.js'
import { make, type Person } from '../support/make.js'
import { until } from '../support/until.js'
import { announce, complete, stored } from './uploading.js'

// The memory of bytes that pass through is given back piece by piece: none may be given back too early.

const api = startApi()
let ana: Person

/** Noise, so that a byte in another's place shows. */
function noise(bytes: number): Buffer {
  return Buffer.concat([wavHeader({ sampleRate: 8000, channels: 1, bytes }), randomBytes(bytes)])
}

const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer())

beforeAll(async () => void (ana = await make.person(api)))

test('many files at once, of many pieces, leave as they came', async () => {
  const files = await Promise.all([3_000_000, 1_500_001, 262_144, 65_536, 20_000].map(async (size) => {
    const bytes = noise(size)
    return { bytes, url: (await stored(api, ana, bytes)).url! }
  }))
  const fetched = await Promise.all([...files, ...files, ...files].map(async ({ bytes, url }) => (await bytesOf(await fetch(url))).equals(bytes)))
  expect(fetched).toEqual(Array(15).fill(true))
  const [{ bytes, url }] = files as [(typeof files)[0]]
  for (const [start, end] of [[0, 0], [262_143, 262_144], [1, 2_999_999], [524_288, 3_000_043]] as const) {
    const part = await fetch(url, { headers: { range: `bytes=${start}-${end}` } })
    expect((await bytesOf(part)).equals(bytes.subarray(start, end + 1))).toBe(true)
  }
})

test('uploads one behind the other on one connection, in pieces of any size, are each kept whole', async () => {
  const all = await Promise.all([100_001, 200_003, 50_000].map(async (size) => {
    const bytes = noise(size)
    const { data } = await announce(api, ana, { sizeBytes: bytes.length })
    return { bytes, upload: data!.createUpload }
  }))
  const sent = all.map(({ bytes, upload: { url, headers } }) => {
    const lines = headers.map(({ name, value }) => `${name}: ${value}\r\n`).join('')
    const { pathname, search } = new URL(url)
    return Buffer.concat([Buffer.from(`PUT ${pathname}${search} HTTP/1.1\r\nHost: a\r\n${lines}\r\n`), bytes])
  })
  const stream = Buffer.concat([...sent, Buffer.from('GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')])
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1')
  const answers = text(socket)
  for (let at = 0; at < stream.length; at += 7_919) socket.write(stream.subarray(at, at + 7_919))
  expect([...(await answers).matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status)).toEqual(['204', '204', '204', '200'])
  for (const { bytes, upload } of all) {
    const { url } = (await complete(api, ana, upload.file.id)).data!.completeUpload
    expect((await bytesOf(await fetch(url!))).equals(bytes)).toBe(true)
  }
})

test('a reader that goes away leaves no file open', async () => {
  const { url } = await stored(api, ana, noise(8_000_000))
  const read = jest.spyOn(api.app.serving.store, 'read')
  const leaving = new AbortController()
  const { body } = await fetch(url!, { signal: leaving.signal })
  await body!.getReader().read()
  leaving.abort()
  const bytes = await read.mock.results[0]!.value
  await until('the file is closed', async () => (bytes as Readable).closed)
  expect(api.faults).toEqual([])
  read.mockRestore()
})

/** The start of a file, and then that happens. */
function* startOfFile(next: () => void): Generator<Buffer> {
  yield Buffer.alloc(1000)
  next()
}

const FAULTS: [what: string, next: () => void, told: RegExp][] = [
  ['breaks', () => { throw new Error('the disk broke') }, /the disk broke/],
  ['ends too early', () => undefined, /content-length/i],
]

test.each(FAULTS)('a file that %s on the way cuts the answer off, and is told of in the log', async (_what, next, told) => {
  const { url } = await stored(api, ana, noise(100_000))
  const read = jest.spyOn(api.app.serving.store, 'read').mockResolvedValueOnce(Readable.from(startOfFile(next)))
  await expect(fetch(url!).then(bytesOf)).rejects.toThrow()
  expect(api.faults.splice(0)).toEqual([expect.objectContaining({ err: expect.objectContaining({ message: expect.stringMatching(told) }) })])
  read.mockRestore()
})

test('a download is counted as any request is', async () => {
  const { url } = await stored(api, ana, noise(1000))
  const count = async () => Number(/http_requests_total\{method="GET",route="\/files\/:id",status="200"\} (\d+)/.exec(await (await fetch(`${api.url}/metrics`)).text())?.[1] ?? 0)
  const before = await count()
  await bytesOf(await fetch(url!))
  await until('it is counted', async () => (await count()) === before + 1)
})
