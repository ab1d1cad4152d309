import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { studioOf } from './studio.js'

const api = startApi()
const { call, project, see, update, everybody, audio } = studioOf(api)

const publish = (person: Person | null, projectId: string, input: object = {}) => call(person, 'publishProject', { projectId, ...input })
const unpublish = (person: Person | null, projectId: string) => call(person, 'unpublishProject', { projectId })
const show = (person: Person | null, projectId: string, isPublic: boolean) => call(person, 'setProjectVisibility', { projectId, isPublic })

test('a project becomes a track, the same one again after a change', async () => {
  const ana = await make.person(api, { displayName: 'Ana Lovelace' })
  const { id } = await project(ana)
  expect(await publish(ana, id)).toFailWith('PROJECT_WITHOUT_AUDIO')
  const [first, second] = [await audio(ana), await audio(ana, 3_000)]
  await update(ana, id, 1, { audioFileId: first })
  const published = (await publish(ana, id, { genre: 'lofi' })).data!.publishProject
  expect(published).toMatchObject({ isPublic: true, version: 2, track: { title: 'Harbour', artist: 'Ana Lovelace', visibility: 'PUBLIC' } })
  await update(ana, id, 2, { title: 'Harbour II', audioFileId: second })
  const again = (await publish(ana, id, { artist: 'The Lovelaces', visibility: 'UNLISTED' })).data!.publishProject
  expect(again.track).toEqual({ id: published.track!.id, title: 'Harbour II', artist: 'The Lovelaces', visibility: 'UNLISTED' })
  expect(await api.sql('select audio_file_id, duration_ms, genre from tracks where owner_id = $1', [ana.userId])).toEqual([{ audio_file_id: second, duration_ms: 3_000, genre: 'lofi' }])
})

test('taken back, it is private, and its track the owner\'s alone; published again it is the same track', async () => {
  const { owner, stranger, project: { id } } = await everybody()
  await update(owner, id, 1, { audioFileId: await audio(owner) })
  const { track } = (await publish(owner, id)).data!.publishProject
  expect((await see(stranger, id)).data!.project).toMatchObject({ viewerRole: null, track: { id: track!.id } })
  expect((await unpublish(owner, id)).data!.unpublishProject).toMatchObject({ isPublic: false, track: { visibility: 'PRIVATE' } })
  expect(await see(stranger, id)).toFailWith('PROJECT_NOT_FOUND')
  expect((await unpublish(owner, id)).data!.unpublishProject.isPublic).toBe(false)
  expect((await publish(owner, id)).data!.publishProject.track).toMatchObject({ id: track!.id, visibility: 'PUBLIC' })
})

test('a track deleted meanwhile is made anew', async () => {
  const { owner, project: { id } } = await everybody()
  await update(owner, id, 1, { audioFileId: await audio(owner) })
  const { track } = (await publish(owner, id)).data!.publishProject
  await api.as(owner).run('mutation ($id: ID!) { deleteTrack(input: { id: $id }) { id } }', { id: track!.id })
  expect((await see(owner, id)).data!.project!.track).toBe(null)
  expect((await publish(owner, id)).data!.publishProject.track!.id).not.toBe(track!.id)
})

test('only its owner publishes, takes back, shows or hides it', async () => {
  const { editor, viewer, invited, stranger, blocked, project: { id } } = await everybody()
  const acts = (person: Person | null) => Promise.all([publish(person, id), unpublish(person, id), show(person, id, true)])
  for (const person of [editor, viewer]) for (const reply of await acts(person)) expect(reply).toFailWith('NOT_PROJECT_OWNER')
  for (const person of [invited, stranger, blocked]) for (const reply of await acts(person)) expect(reply).toFailWith('PROJECT_NOT_FOUND')
  for (const reply of await acts(null)) expect(reply).toFailWith('SIGN_IN_REQUIRED')
})

test('a public project is there for whoever may see its owner\'s profile', async () => {
  const { owner, stranger, blocked, invited, project: { id } } = await everybody()
  expect((await show(owner, id, true)).data!.setProjectVisibility).toMatchObject({ isPublic: true, version: 1 })
  for (const person of [stranger, invited, null]) expect((await see(person, id)).data!.project).toMatchObject({ id, viewerRole: null })
  expect(await see(blocked, id)).toFailWith('PROJECT_NOT_FOUND')
  await api.sql("update profiles set audience = 'FOLLOWERS' where user_id = $1", [owner.userId])
  for (const person of [stranger, null]) expect(await see(person, id)).toFailWith('PROJECT_NOT_FOUND')
  await api.sql('insert into followers (follower_id, followee_id) values ($1, $2)', [stranger.userId, owner.userId])
  expect(await see(stranger, id)).toSucceed()
})
