import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { wav } from '../support/audio.js'
import { make, type Person } from '../support/make.js'
import { announce, stored } from '../studio/uploading.js'

const api = startApi()
const bytes = wav()
afterAll(() => expect(api.faults).toEqual([]))

const streamOf = (person: Person | null, trackId: string) =>
  (person ? api.as(person) : api.visitor).run<{ trackStream: { url: string; expiresAt: string | null } }, object>('query ($trackId: ID!) { trackStream(trackId: $trackId) { url expiresAt } }', { trackId })
const createTrack = (person: Person, input: object) =>
  api.as(person).run<{ createTrack: { id: string; streamUrl: string | null } }, object>('mutation ($input: CreateTrackInput!) { createTrack(input: $input) { id streamUrl } }', { input: { title: 'Song', artist: 'Ana', ...input } })
const updateTrack = (person: Person, input: object) =>
  api.as(person).run<{ updateTrack: { streamUrl: string | null } }, object>('mutation ($input: UpdateTrackInput!) { updateTrack(input: $input) { streamUrl } }', { input })

test('uploaded audio is heard by who can open the track, and by nobody else', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const audio = await stored(api, ana, bytes)
  const { data } = await createTrack(ana, { audioFileId: audio.id })
  for (const person of [ana, ben, null]) {
    const { url, expiresAt } = (await streamOf(person, data!.createTrack.id)).data!.trackStream
    expect(Date.parse(expiresAt!)).toBeGreaterThan(Date.now())
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(bytes)).toBe(true)
  }
  await updateTrack(ana, { id: data!.createTrack.id, visibility: 'PRIVATE' })
  for (const person of [ben, null]) expect(await streamOf(person, data!.createTrack.id)).toFailWith('TRACK_NOT_FOUND')
  expect(await streamOf(ana, data!.createTrack.id)).toSucceed()
})

test('a page of tracks says where each is heard', async () => {
  const ana = await make.person(api)
  const audio = await stored(api, ana, bytes)
  await createTrack(ana, { audioFileId: audio.id })
  await createTrack(ana, { audioUrl: 'https://elsewhere.example/a.mp3' })
  await createTrack(ana, {})
  const { data } = await api.as(ana).run<{ viewer: { tracks: { nodes: { streamUrl: string | null }[] } } }, object>('{ viewer { tracks(first: 3) { nodes { streamUrl } } } }')
  const urls = data!.viewer.tracks.nodes.map(({ streamUrl }) => streamUrl)
  expect(urls).toEqual(expect.arrayContaining([null, 'https://elsewhere.example/a.mp3', expect.stringContaining(`/files/${audio.id}?`)]))
})

test('a track of elsewhere is heard there, and one without audio nowhere', async () => {
  const ana = await make.person(api)
  const elsewhere = await createTrack(ana, { audioUrl: 'https://elsewhere.example/a.mp3' })
  expect((await streamOf(null, elsewhere.data!.createTrack.id)).data!.trackStream).toEqual({ url: 'https://elsewhere.example/a.mp3', expiresAt: null })
  expect(await streamOf(null, (await createTrack(ana, {})).data!.createTrack.id)).toFailWith('FILE_NOT_FOUND')
  expect(await streamOf(null, randomUUID())).toFailWith('TRACK_NOT_FOUND')
})

test('a track is given its audio later, and it is taken away', async () => {
  const ana = await make.person(api)
  const audio = await stored(api, ana, bytes)
  const { id } = (await createTrack(ana, {})).data!.createTrack
  expect((await updateTrack(ana, { id, audioFileId: audio.id })).data!.updateTrack.streamUrl).toContain(audio.id)
  expect((await updateTrack(ana, { id, title: 'Another' })).data!.updateTrack.streamUrl).toContain(audio.id)
  expect((await updateTrack(ana, { id, audioFileId: null })).data!.updateTrack.streamUrl).toBeNull()
})

test('the audio of a track has to be one\'s own, ready, and audio', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const { id } = (await createTrack(ana, {})).data!.createTrack
  const [ofBen, pending] = [await stored(api, ben, bytes), (await announce(api, ana)).data!.createUpload.file]
  const avatar = (await announce(api, ana, { purpose: 'AVATAR', mediaType: 'image/png' })).data!.createUpload.file
  for (const [audioFileId, reason] of [[ofBen.id, 'FILE_NOT_FOUND'], [pending.id, 'FILE_UNUSABLE'], [avatar.id, 'FILE_UNUSABLE'], [randomUUID(), 'FILE_NOT_FOUND'], ['x', 'INVALID_INPUT']] as const) {
    expect(await createTrack(ana, { audioFileId })).toFailWith(reason)
    expect(await updateTrack(ana, { id, audioFileId })).toFailWith(reason)
  }
})
