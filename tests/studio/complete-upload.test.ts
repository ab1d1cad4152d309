import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { startApi } from '../support/api.js'
import { wav } from '../support/audio.js'
import { make } from '../support/make.js'
import { announce, complete, put, stored, upload } from './uploading.js'
import { bombPng, lyingImage } from './bad-images.js'

const api = startApi()
afterAll(() => expect(api.faults).toEqual([]))
const stateOf = async (id: string): Promise<unknown> => (await api.sql('select state, refusal from stored_files where id = $1', [id]))[0]
const lies = async (id: string): Promise<unknown> => {
  const [row] = await api.sql('select path from stored_files where id = $1', [id])
  const { store } = api.app.serving
  return [await store.sizeOf(row!.path as string), await store.sizeOf(`${row!.path as string}.upload`)]
}

test('audio that is what was announced is ready, with what it is found to be, and is given back byte by byte', async () => {
  const ana = await make.person(api)
  const bytes = wav({ seconds: 2, channels: 2 })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = await stored(api, ana, bytes, { name: 'Größe ♪.wav', sha256 })
  expect(file).toMatchObject({
    name: 'Größe ♪.wav', purpose: 'AUDIO', mediaType: 'audio/wav', sizeBytes: bytes.length, sha256, state: 'READY',
    durationMs: 2000, sampleRate: 8000, channelCount: 2, width: null, height: null,
  })
  const response = await fetch(file.url!)
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
  expect(await lies(file.id)).toEqual([bytes.length, undefined])
})

test('completed again, also at once, an upload answers the same', async () => {
  const ana = await make.person(api)
  const file = await stored(api, ana, wav())
  const again = await complete(api, ana, file.id)
  expect(again).toSucceed()
  expect(again.data!.completeUpload).toMatchObject({ id: file.id, state: 'READY', sha256: file.sha256 })
  const { data } = await announce(api, ana, { sizeBytes: wav().length })
  await put(data!.createUpload, wav())
  const replies = await Promise.all(Array.from({ length: 10 }, () => complete(api, ana, data!.createUpload.file.id)))
  expect(replies.filter((reply) => reply.data).length).toBeGreaterThan(0)
  for (const reply of replies.filter(({ errors }) => errors)) expect(reply).toFailWith('FILE_BEING_CHECKED')
  expect(await complete(api, ana, data!.createUpload.file.id)).toSucceed()
})

test('what was not sent is not there, and can still be sent', async () => {
  const ana = await make.person(api)
  const { data } = await announce(api, ana, { sizeBytes: wav().length })
  const { file } = data!.createUpload
  expect(await complete(api, ana, file.id)).toFailWith('FILE_NOT_ARRIVED')
  await put(data!.createUpload, wav())
  expect(await complete(api, ana, file.id)).toSucceed()
})

test('an upload of somebody else, or none, is not found', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const { data } = await announce(api, ana)
  expect(await complete(api, ben, data!.createUpload.file.id)).toFailWith('FILE_NOT_FOUND')
  expect(await complete(api, ben, randomUUID())).toFailWith('FILE_NOT_FOUND')
  expect(await complete(api, ben, '../../etc/passwd')).toFailWith('INVALID_INPUT')
})

test('two hours after it was announced an upload cannot be completed', async () => {
  const ana = await make.person(api)
  const { data } = await announce(api, ana)
  await api.sql("update stored_files set upload_expires_at = now() - interval '61 minutes' where id = $1", [data!.createUpload.file.id])
  expect(await complete(api, ana, data!.createUpload.file.id)).toFailWith('UPLOAD_EXPIRED')
})

const EXE = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1'), randomBytes(5000)])
const TEN_HOURS = wav({ seconds: 36_000, sampleRate: 100 })

test.each([
  ['a program named .wav', EXE, 'MEDIA_TYPE_MISMATCH'],
  ['a page named .wav', Buffer.from('<!doctype html><script>alert(1)</script>'), 'MEDIA_TYPE_MISMATCH'],
  ['a wav whose header claims more than there is', wav({ seconds: 1, claimedSeconds: 60 }), 'AUDIO_UNREADABLE'],
  ['a wav of a second whose header claims ten hours', wav({ seconds: 1, claimedSeconds: 36_000 }), 'AUDIO_UNREADABLE'],
  ['a wav of ten hours', TEN_HOURS, 'AUDIO_TOO_LONG'],
  ['a wav without samples', wav({ seconds: 0 }), 'AUDIO_UNREADABLE'],
  ['a wav cut off in its header', wav().subarray(0, 20), 'AUDIO_UNREADABLE'],
] as const)('%s is refused, and gone', async (_what, bytes, reason) => {
  const ana = await make.person(api)
  const reply = await upload(api, ana, bytes)
  expect(reply).toFailWith(reason)
  expect(await stateOf(reply.fileId)).toEqual({ state: 'REFUSED', refusal: reason })
  expect(await lies(reply.fileId)).toEqual([undefined, undefined])
  expect(await complete(api, ana, reply.fileId)).toFailWith(reason)
})

test('an mp3 announced as wav is refused, and so is any other sum than the announced one', async () => {
  const ana = await make.person(api)
  expect(await upload(api, ana, Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'), Buffer.alloc(4000, 0xff)]))).toFailWith('MEDIA_TYPE_MISMATCH')
  expect(await upload(api, ana, wav(), { sha256: '0'.repeat(64) })).toFailWith('FILE_CHECKSUM_MISMATCH')
})

test('what lies in the store and is not as long as announced is refused', async () => {
  const ana = await make.person(api)
  for (const [length, reason] of [[0, 'FILE_EMPTY'], [10, 'FILE_SIZE_MISMATCH']] as const) {
    const { data } = await announce(api, ana)
    const [row] = await api.sql('select path from stored_files where id = $1', [data!.createUpload.file.id])
    await api.app.serving.store.write(`${row!.path as string}.upload`, Readable.from(length ? [Buffer.alloc(length)] : []), { mediaType: 'audio/wav', maxBytes: 100 })
    expect(await complete(api, ana, data!.createUpload.file.id)).toFailWith(reason)
  }
})

test('an avatar is made anew: a square of 512, upright, with nothing but its pixels', async () => {
  const ana = await make.person(api)
  const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#345' } })
    .withExif({ IFD0: { Copyright: 'where I live' } }).jpeg().toBuffer()
  expect(bytes.includes('where I live')).toBe(true)
  const file = await stored(api, ana, bytes, { purpose: 'AVATAR', name: 'me.jpg', mediaType: 'image/jpeg' })
  expect(file).toMatchObject({ state: 'READY', mediaType: 'image/webp', width: 512, height: 512 })
  const served = Buffer.from(await (await fetch(file.url!)).arrayBuffer())
  expect([served.length, served.includes('where I live')]).toEqual([file.sizeBytes, false])
  expect(createHash('sha256').update(served).digest('hex')).toBe(file.sha256)
  expect(await lies(file.id)).toEqual([file.sizeBytes, undefined])
})

test('an image of a post is made to fit 2,048, and a small one is left as large as it is', async () => {
  const ana = await make.person(api)
  const image = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#345' } }).png().toBuffer()
  expect(await stored(api, ana, await image(4096, 1024), { purpose: 'POST_IMAGE', mediaType: 'image/png' })).toMatchObject({ width: 2048, height: 512 })
  expect(await stored(api, ana, await image(30, 20), { purpose: 'POST_IMAGE', mediaType: 'image/png' })).toMatchObject({ width: 30, height: 20 })
})

test.each([
  ['a png of 30,000 × 30,000', bombPng(30_000, 30_000), 'image/png', 'IMAGE_TOO_LARGE'],
  ['a png that breaks off', lyingImage(), 'image/png', 'IMAGE_UNREADABLE'],
  ['a drawing with a script named .png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'image/png', 'MEDIA_TYPE_MISMATCH'],
  ['a wav named .png', wav(), 'image/png', 'MEDIA_TYPE_MISMATCH'],
] as const)('%s is refused as a picture', async (_what, bytes, mediaType, reason) => {
  const ana = await make.person(api)
  for (const purpose of ['AVATAR', 'POST_IMAGE'] as const) {
    const reply = await upload(api, ana, bytes, { purpose, mediaType })
    expect(reply).toFailWith(reason)
    expect(await lies(reply.fileId)).toEqual([undefined, undefined])
  }
})
