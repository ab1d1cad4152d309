import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'

const api = startApi()

const CREATE = graphql(`
  mutation CreateTrack($input: CreateTrackInput!) {
    createTrack(input: $input) {
      id
      title
      artist
      durationMs
      isrc
      genre
      tempoBpm
      releaseDate
      visibility
      popularity
      version
      playCount
      owner {
        handle
      }
    }
  }
`)

const MINIMAL = { title: 'Low tide', artist: 'Ana' }

test('a track comes back as it was given', async () => {
  const ana = await make.person(api, { handle: 'ana' })
  const input = {
    ...MINIMAL, durationMs: 215_000, isrc: 'USRC17607839', genre: 'Ambient', tempoBpm: 92.5, releaseDate: '2024-05', visibility: 'UNLISTED' as const,
  }
  const reply = await api.as(ana).run(CREATE, { input })
  expect(reply).toSucceed()
  expect(reply.data?.createTrack).toMatchObject({ ...input, version: 1, popularity: 0, playCount: 0, owner: { handle: 'ana' } })
})

test('nobody publishes without signing in', async () => {
  expect(await api.visitor.run(CREATE, { input: MINIMAL })).toFailWith('SIGN_IN_REQUIRED')
})

test('the same id and input sent again answers with the same track', async () => {
  const ana = await make.person(api)
  const input = { ...MINIMAL, id: randomUUID() }
  const replies = await Promise.all(Array.from({ length: 8 }, () => api.as(ana).run(CREATE, { input })))
  for (const reply of replies) expect(reply.data?.createTrack.id).toBe(input.id)
  expect(await api.sql('select from tracks where owner_id = $1', [ana.userId])).toHaveLength(1)
})

test('an id used for something else is taken', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const input = { ...MINIMAL, id: randomUUID() }
  expect(await api.as(ana).run(CREATE, { input })).toSucceed()
  expect(await api.as(ana).run(CREATE, { input: { ...input, title: 'Other' } })).toFailWith('ID_TAKEN')
  expect(await api.as(ben).run(CREATE, { input })).toFailWith('ID_TAKEN')
})

test.each([
  ['title', { title: '' }],
  ['title', { title: ' \n' }],
  ['title', { title: 'x'.repeat(301) }],
  ['artist', { artist: '' }],
  ['isrc', { isrc: 'US-RC1-76-07839' }],
  ['durationMs', { durationMs: 0 }],
  ['durationMs', { durationMs: 86_400_001 }],
  ['tempoBpm', { tempoBpm: 0 }],
  ['tempoBpm', { tempoBpm: 1001 }],
  ['genre', { genre: 'x'.repeat(81) }],
  ['id', { id: 'not-a-uuid' }],
])('a bad %s is refused by name, and nothing is stored', async (field, bad) => {
  const ana = await make.person(api)
  const reply = await api.as(ana).run(CREATE, { input: { ...MINIMAL, ...bad } })
  expect(reply).toFailWith('INVALID_INPUT')
  expect(reply.errors?.[0]?.extensions?.fields).toEqual([expect.objectContaining({ path: `input.${field}` })])
  expect(await api.sql('select from tracks where owner_id = $1', [ana.userId])).toHaveLength(0)
})

test('every bad field is named at once', async () => {
  const ana = await make.person(api)
  const reply = await api.as(ana).run(CREATE, { input: { title: '', artist: '', tempoBpm: -1 } })
  const fields = reply.errors?.[0]?.extensions?.fields as { path: string }[]
  expect(fields.map((field) => field.path).sort()).toEqual(['input.artist', 'input.tempoBpm', 'input.title'])
})

test.each([{ artworkUrl: 'javascript:alert(1)' }, { audioUrl: 'file:///etc/passwd' }, { releaseDate: '2023-02-30' }])(
  'the value %j is no such scalar', async (bad) => {
    const ana = await make.person(api)
    expect(await api.as(ana).run(CREATE, { input: { ...MINIMAL, ...bad } })).toFailWith('INVALID_VARIABLE')
  },
)

test.each(['2024-01-01', '2024-01', '2024'])('the date %s is stored as precisely as it was stated', async (releaseDate) => {
  const ana = await make.person(api)
  const reply = await api.as(ana).run(CREATE, { input: { ...MINIMAL, releaseDate } })
  expect(reply.data?.createTrack.releaseDate).toBe(releaseDate)
})

test('the owner\'s count of public tracks stays exact while many are published at once', async () => {
  const ana = await make.person(api)
  await Promise.all(Array.from({ length: 30 }, (_, index) =>
    api.as(ana).run(CREATE, { input: { ...MINIMAL, title: `T${index}`, visibility: index % 3 ? 'PUBLIC' : 'PRIVATE' } })))
  const [profile] = await api.sql('select public_track_count from profiles where user_id = $1', [ana.userId])
  expect(profile?.public_track_count).toBe(20)
})
