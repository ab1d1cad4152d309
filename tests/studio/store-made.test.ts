import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { DiskStore } from '../../src/gateways/storage/disk-store.js'
import { storeMade } from '../../src/gateways/storage/store-made.js'

let folder: string
let made: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'polyphony-made-'))
  made = path.join(folder, 'made')
  await writeFile(made, BYTES)
})
afterEach(() => rm(folder, { recursive: true }))

const OPTIONS = { mediaType: 'audio/wav', maxBytes: 1_000_000 }
const BYTES = Buffer.alloc(600_000, 'take')
const STORED = { size: BYTES.length, sha256: createHash('sha256').update(BYTES).digest() }

const onThisDisk = () => new DiskStore(path.join(folder, 'store'))
const onAnother = () => Object.assign(onThisDisk(), { adopt: async () => undefined })

test('a file on the store\'s disk is moved, and told with its size and SHA-256', async () => {
  const store = onThisDisk()
  expect(await storeMade(store, 'a/b', made, OPTIONS)).toEqual(STORED)
  expect(await buffer(await store.read('a/b'))).toEqual(BYTES)
  expect([existsSync(made), (await stat(store.locate('a/b'))).mode & 0o777]).toEqual([false, 0o600])
})

test('one on another disk is copied', async () => {
  const store = onAnother()
  expect(await storeMade(store, 'a/b', made, OPTIONS)).toEqual(STORED)
  expect(await buffer(await store.read('a/b'))).toEqual(BYTES)
})

test.each([['on this disk', onThisDisk], ['on another', onAnother]])('made again it takes the place of the first, %s', async (_where, store) => {
  await storeMade(store(), 'a/b', made, OPTIONS)
  await writeFile(made, 'second')
  await storeMade(store(), 'a/b', made, OPTIONS)
  expect(String(await buffer(await store().read('a/b')))).toBe('second')
})

test.each([['on this disk', onThisDisk], ['on another', onAnother]])('one too large is refused, and nothing is kept, %s', async (_where, store) => {
  await expect(storeMade(store(), 'a/b', made, { ...OPTIONS, maxBytes: 100 })).rejects.toMatchObject({ name: 'FileTooLarge' })
  expect(await store().sizeOf('a/b')).toBeUndefined()
})

test('an empty one is a file too', async () => {
  await writeFile(made, '')
  expect(await storeMade(onThisDisk(), 'a/b', made, OPTIONS)).toEqual({ size: 0, sha256: createHash('sha256').digest() })
})

test('a place that cannot be written is the store\'s fault, and what was made is still there', async () => {
  await mkdir(path.join(folder, 'store'))
  await writeFile(path.join(folder, 'store', 'a'), 'a file where a folder belongs')
  await expect(storeMade(onThisDisk(), 'a/b', made, OPTIONS)).rejects.toMatchObject({ name: 'StoreUnavailable' })
  expect(existsSync(made)).toBe(true)
})
