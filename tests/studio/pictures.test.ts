import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { startApi } from '../support/api.js'
import { wav } from '../support/audio.js'
import { make, type Person } from '../support/make.js'
import { announce, stored } from './uploading.js'

const api = startApi()
afterAll(() => expect(api.faults).toEqual([]))

const image = (): Promise<Buffer> => sharp({ create: { width: 64, height: 48, channels: 3, background: '#345' } }).png().toBuffer()
const picture = async (person: Person, purpose: 'AVATAR' | 'POST_IMAGE') => stored(api, person, await image(), { purpose, mediaType: 'image/png' })

const updateProfile = (person: Person, input: object) =>
  api.as(person).run<{ updateProfile: { avatarUrl: string | null } }, object>('mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { avatarUrl } }', { input })
const createPost = (person: Person, input: object) =>
  api.as(person).run<{ createPost: { id: string; imageUrls: string[] } }, object>('mutation ($input: CreatePostInput!) { createPost(input: $input) { id imageUrls } }', { input: { clientPostId: randomUUID(), ...input } })

test('an uploaded avatar is shown to everybody at an address that never changes and may be kept for good', async () => {
  const ana = await make.person(api)
  const file = await picture(ana, 'AVATAR')
  const url = `${api.url}/files/public/${file.id}`
  expect((await updateProfile(ana, { avatarFileId: file.id })).data).toEqual({ updateProfile: { avatarUrl: url } })
  const { status, headers } = await fetch(url)
  expect([status, headers.get('content-type'), headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([200, 'image/webp', 'public, max-age=31536000, immutable', 'nosniff'])
  expect((await api.visitor.run<{ user: { avatarUrl: string } }, object>('query ($handle: String!) { user(handle: $handle) { avatarUrl } }', { handle: ana.handle })).data!.user.avatarUrl).toBe(url)
  expect(await api.as(ana).run('mutation ($input: DeleteFileInput!) { deleteFile(input: $input) { id } }', { input: { fileId: file.id } })).toFailWith('FILE_IN_USE')
})

test('a picture of elsewhere, or none, takes the place of the uploaded one', async () => {
  const ana = await make.person(api)
  const inUse = async () => (await api.sql('select avatar_file_id as id from profiles where user_id = $1', [ana.userId]))[0]!.id
  for (const next of [{ avatarUrl: 'https://elsewhere.example/a.png' }, { avatarUrl: null }, { avatarFileId: null }]) {
    const { id } = await picture(ana, 'AVATAR')
    await updateProfile(ana, { avatarFileId: id })
    expect(await inUse()).toBe(id)
    await updateProfile(ana, { displayName: 'Ana' })
    expect(await inUse()).toBe(id)
    expect((await updateProfile(ana, next)).data!.updateProfile.avatarUrl).toBe(next.avatarUrl ?? null)
    expect(await inUse()).toBeNull()
  }
})

test('an avatar has to be one\'s own, ready, an avatar, and the only picture given', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const [ofBen, ofPost] = [await picture(ben, 'AVATAR'), await picture(ana, 'POST_IMAGE')]
  const { data } = await announce(api, ana, { purpose: 'AVATAR', mediaType: 'image/png' })
  expect(await updateProfile(ana, { avatarFileId: ofBen.id })).toFailWith('FILE_NOT_FOUND')
  expect(await updateProfile(ana, { avatarFileId: randomUUID() })).toFailWith('FILE_NOT_FOUND')
  expect(await updateProfile(ana, { avatarFileId: '../x' })).toFailWith('INVALID_INPUT')
  expect(await updateProfile(ana, { avatarFileId: ofPost.id })).toFailWith('FILE_UNUSABLE')
  expect(await updateProfile(ana, { avatarFileId: data!.createUpload.file.id })).toFailWith('FILE_UNUSABLE')
  expect(await updateProfile(ana, { avatarFileId: ofPost.id, avatarUrl: 'https://a.example' })).toFailWith('INVALID_INPUT')
})

test('audio is at no address without a signature', async () => {
  const ana = await make.person(api)
  const { id } = await stored(api, ana, wav())
  for (const address of [id, randomUUID(), 'x', '..%2f..%2fsecret']) expect((await fetch(`${api.url}/files/public/${address}`)).status).toBe(404)
})

test('a post shows uploaded images after those of elsewhere, at most ten together', async () => {
  const ana = await make.person(api)
  const [first, second] = [await picture(ana, 'POST_IMAGE'), await picture(ana, 'POST_IMAGE')]
  const clientPostId = randomUUID()
  const input = { clientPostId, imageUrls: ['https://elsewhere.example/a.png'], imageFileIds: [first.id, second.id] }
  const { data } = await createPost(ana, input)
  expect(data!.createPost.imageUrls).toEqual(['https://elsewhere.example/a.png', `${api.url}/files/public/${first.id}`, `${api.url}/files/public/${second.id}`])
  expect((await fetch(data!.createPost.imageUrls[1]!)).status).toBe(200)
  expect((await createPost(ana, input)).data!.createPost.id).toBe(data!.createPost.id)
  expect(await createPost(ana, { imageUrls: Array.from({ length: 9 }, () => 'https://a.example'), imageFileIds: [first.id, second.id] })).toFailWith('INVALID_INPUT')
})

test('images of a post have to be one\'s own and ready', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  expect(await createPost(ana, { imageFileIds: [(await picture(ben, 'POST_IMAGE')).id] })).toFailWith('FILE_NOT_FOUND')
  expect(await createPost(ana, { imageFileIds: [(await picture(ana, 'AVATAR')).id] })).toFailWith('FILE_UNUSABLE')
  expect(await createPost(ana, { imageFileIds: ['x'] })).toFailWith('INVALID_INPUT')
})
