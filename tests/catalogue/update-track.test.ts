import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'

const api = startApi()

const UPDATE = graphql(`
  mutation UpdateTrack($input: UpdateTrackInput!) {
    updateTrack(input: $input) {
      id
      title
      album
      genre
      releaseDate
      visibility
      version
      playCount
    }
  }
`)

test('what is given changes, what is left out stays, what is null is emptied', async () => {
  const ana = await make.person(api)
  const { id } = await make.track(api, ana, { title: 'Old', album: 'Album', genre: 'Folk' })
  await api.sql('select record_playback($1, null, 0)', [id])
  const reply = await api.as(ana).run(UPDATE, { input: { id, title: 'New', album: null, releaseDate: '1999' } })
  expect(reply.data?.updateTrack).toEqual({
    id, title: 'New', album: null, genre: 'Folk', releaseDate: '1999', visibility: 'PUBLIC', version: 2, playCount: 1,
  })
})

test('a change that changes nothing raises no version', async () => {
  const ana = await make.person(api)
  const { id } = await make.track(api, ana, { title: 'Same' })
  expect((await api.as(ana).run(UPDATE, { input: { id, title: 'Same' } })).data?.updateTrack.version).toBe(1)
})

test('of two edits that read the same version one is refused and nothing of it is kept', async () => {
  const ana = await make.person(api)
  const { id } = await make.track(api, ana)
  const edits = await Promise.all(['A', 'B'].map((title) => api.as(ana).run(UPDATE, { input: { id, title, expectedVersion: 1 } })))
  const [won] = edits.filter((edit) => !edit.errors)
  const [lost] = edits.filter((edit) => edit.errors)
  expect(lost).toFailWith('VERSION_CONFLICT')
  const [row] = await api.sql('select title, version from tracks where id = $1', [id])
  expect(row).toEqual({ title: won!.data!.updateTrack.title, version: 2 })
})

test('a stranger\'s track is not there, public or not; an admin may change it', async () => {
  const [ana, ben, admin] = [await make.person(api), await make.person(api), await make.person(api, { role: 'admin' })]
  for (const visibility of ['PUBLIC', 'PRIVATE'] as const) {
    const { id } = await make.track(api, ana, { visibility })
    expect(await api.as(ben).run(UPDATE, { input: { id, title: 'Mine' } })).toFailWith('TRACK_NOT_FOUND')
    expect((await api.as(admin).run(UPDATE, { input: { id, title: 'Moderated' } })).data?.updateTrack.title).toBe('Moderated')
  }
})

test('a track hidden again leaves the lists, the search and the owner\'s count at once', async () => {
  const ana = await make.person(api)
  const { id } = await make.track(api, ana, { title: 'Disappearing act' })
  await api.as(ana).run(UPDATE, { input: { id, visibility: 'PRIVATE' } })
  expect(await api.sqlAs('polyphony_viewer', null, "select * from search_tracks('disappearing act', 10)", [])).toEqual([])
  const [profile] = await api.sql('select public_track_count from profiles where user_id = $1', [ana.userId])
  expect(profile?.public_track_count).toBe(0)
})

test.each([{ title: null }, { artist: null }, { title: '' }, { expectedVersion: 0 }, { isrc: 'x' }])('the change %j is refused', async (bad) => {
  const ana = await make.person(api)
  const { id } = await make.track(api, ana)
  expect(await api.as(ana).run(UPDATE, { input: { id, ...bad } })).toFailWith('INVALID_INPUT')
})

test('signed out, or with an id that is none, nothing changes', async () => {
  const ana = await make.person(api)
  const { id } = await make.track(api, ana)
  expect(await api.visitor.run(UPDATE, { input: { id, title: 'x' } })).toFailWith('SIGN_IN_REQUIRED')
  expect(await api.as(ana).run(UPDATE, { input: { id: 'nope', title: 'x' } })).toFailWith('INVALID_INPUT')
})
