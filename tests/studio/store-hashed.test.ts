import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { DiskStore } from '../../src/gateways/storage/disk-store.js'
import { storeHashed } from '../../src/gateways/storage/store-hashed.js'

let folder: string
let store: DiskStore
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'polyphony-store-'))
  store = new DiskStore(folder)
})
afterEach(() => rm(folder, { recursive: true }))

const OPTIONS = { mediaType: 'audio/wav', maxBytes: 1_000_000 }
const BYTES = Buffer.alloc(500_000, 'take')

test('bytes are kept as they came, and told with their size and SHA-256', async () => {
  const sha256 = createHash('sha256').update(BYTES).digest()
  expect(await storeHashed(store, 'a/b', Readable.from([BYTES.subarray(0, 10), BYTES.subarray(10)]), OPTIONS)).toEqual({ size: BYTES.length, sha256 })
  expect(await buffer(await store.read('a/b'))).toEqual(BYTES)
})

/** Bytes that break off by a fault of their own, which is called as a disk's is. */
function brokenBytes(code: string): Readable {
  const fault = Object.assign(new Error('of the bytes'), { code })
  return Readable.from((function* () {
    yield BYTES.subarray(0, 100_000)
    throw fault
  })())
}

test.each(['ENOSPC', 'EIO', 'ECONNRESET'])('what the bytes fail by (%s) is no fault of the store, and nothing is kept of them', async (code) => {
  await expect(storeHashed(store, 'a/b', brokenBytes(code), OPTIONS)).rejects.toMatchObject({ name: 'Error', message: 'of the bytes', code })
  expect([await store.sizeOf('a/b'), await readdir(path.join(folder, '.incoming'))]).toEqual([undefined, []])
})

test('bytes that had failed before they were to be written are told of too', async () => {
  const bytes = Readable.from([BYTES])
  bytes.on('error', () => undefined).destroy(new Error('long ago'))
  await new Promise(setImmediate)
  await expect(storeHashed(store, 'a/b', bytes, OPTIONS)).rejects.toThrow('long ago')
})

test('a store that does not even begin lets go of the bytes', async () => {
  await writeFile(path.join(folder, '.incoming'), 'a file where a folder belongs')
  const bytes = Readable.from([BYTES])
  await expect(storeHashed(store, 'a/b', bytes, OPTIONS)).rejects.toMatchObject({ name: 'StoreUnavailable' })
  expect(bytes.destroyed).toBe(true)
})

test('more bytes than are taken are refused, and nothing is kept of them', async () => {
  await expect(storeHashed(store, 'a/b', Readable.from([BYTES]), { ...OPTIONS, maxBytes: 100 })).rejects.toMatchObject({ name: 'FileTooLarge' })
  expect(existsSync(path.join(folder, 'a', 'b'))).toBe(false)
})
