import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { studioOf } from './studio.js'

const api = startApi()
const { call, project, versions, audio } = studioOf(api)
let ana: Person

beforeEach(async () => {
  ana = await make.person(api)
})

const create = (person: Person | null, input: object) => call(person, 'createProject', input)

test('a project is begun with all there is to it, private, and as its first version', async () => {
  const audioFileId = await audio(ana)
  const effects = [{ gain: { db: -3.5 } }, { equalizer: { frequencyHz: 440, gainDb: 3, q: 0.7 } }, { fadeIn: { ms: 500 } }]
  const made = await project(ana, { title: 'Harbour', description: 'By night', audioFileId, effects, tags: [' #Night  Drive ', 'lofi', 'LoFi'] })
  expect(made).toMatchObject({
    title: 'Harbour', description: 'By night', tags: ['night drive', 'lofi'], isPublic: false, version: 1, viewerRole: 'OWNER',
    owner: { id: ana.userId }, audio: { id: audioFileId, durationMs: 2_000 }, track: null,
    effects: [{ __typename: 'GainEffect', db: -3.5 }, { __typename: 'EqualizerEffect', frequencyHz: 440, gainDb: 3, q: 0.7 }, { __typename: 'FadeInEffect', ms: 500 }],
  })
  expect(await versions(ana, made.id)).toEqual([
    { number: 1, title: 'Harbour', note: null, changedFields: [], tags: ['night drive', 'lofi'], author: { id: ana.userId }, audio: { id: audioFileId }, effects: made.effects.map(({ __typename }) => ({ __typename })) },
  ])
})

test('sent again under its own id, it is the same project, fifty times at once too', async () => {
  const id = randomUUID()
  const replies = await Promise.all(Array.from({ length: 50 }, () => create(ana, { id, title: 'Once', tags: ['a'] })))
  for (const reply of replies) expect(reply.data?.createProject).toMatchObject({ id, title: 'Once', version: 1 })
  expect(await versions(ana, id)).toHaveLength(1)
})

test('an id is good for one project', async () => {
  const { id } = await project(ana)
  expect(await create(ana, { id, title: 'Another' })).toFailWith('ID_TAKEN')
  expect(await create(await make.person(api), { id, title: 'Harbour' })).toFailWith('ID_TAKEN')
})

test('audio is one\'s own and ready', async () => {
  const ben = await make.person(api)
  const theirs = await audio(ben)
  const unfinished = await audio(ana)
  await api.sql("update stored_files set state = 'REFUSED' where id = $1", [unfinished])
  for (const audioFileId of [theirs, unfinished, randomUUID()]) expect(await create(ana, { title: 'A', audioFileId })).toFailWith('FILE_NOT_FOUND')
})

test('nobody signed out begins one', async () => {
  expect(await create(null, { title: 'A' })).toFailWith('SIGN_IN_REQUIRED')
})

test.each([
  ['input.title', { title: ' ' }],
  ['input.title', { title: 'x'.repeat(201) }],
  ['input.title', { title: 'two\nlines' }],
  ['input.description', { description: 'x'.repeat(4_001) }],
  ['input.tags', { tags: Array.from({ length: 21 }, (_, index) => `t${index}`) }],
  ['input.tags', { tags: ['#'] }],
  ['input.tags', { tags: ['x'.repeat(41)] }],
  ['input.effects', { effects: Array.from({ length: 33 }, () => ({ gain: { db: 1 } })) }],
  ['input.effects.0.gain.db', { effects: [{ gain: { db: 24.1 } }] }],
  ['input.effects.1.tempo.factor', { effects: [{ gain: { db: 1 } }, { tempo: { factor: 0.4 } }] }],
  ['input.effects.0.pitch.semitones', { effects: [{ pitch: { semitones: -13 } }] }],
  ['input.effects.0.lowPass.frequencyHz', { effects: [{ lowPass: { frequencyHz: 19 } }] }],
  ['input.effects.0.highPass.frequencyHz', { effects: [{ highPass: { frequencyHz: 20_001 } }] }],
  ['input.effects.0.equalizer.q', { effects: [{ equalizer: { frequencyHz: 440, gainDb: 3, q: 11 } }] }],
  ['input.effects.0.reverb.mix', { effects: [{ reverb: { mix: 1.1, seconds: 1 } }] }],
  ['input.effects.0.delay.feedback', { effects: [{ delay: { ms: 100, feedback: 0.96, mix: 0.5 } }] }],
  ['input.effects.0.fadeIn.ms', { effects: [{ fadeIn: { ms: -1 } }] }],
  ['input.effects.0.fadeOut.ms', { effects: [{ fadeOut: { ms: 60_001 } }] }],
])('%s is refused outside its bounds', async (path, input) => {
  const reply = await create(ana, { title: 'A', ...input })
  expect(reply).toFailWith('INVALID_INPUT')
  expect((reply.errors![0]!.extensions!.fields as { path: string }[]).map((field) => field.path)).toEqual([path])
})

test('an effect is exactly one of those there are', async () => {
  for (const effect of [{}, { gain: { db: 1 }, tempo: { factor: 1 } }, { gain: null }]) {
    expect(await create(ana, { title: 'A', effects: [effect] })).toFailWith('INVALID_VARIABLE')
  }
  const literal = await api.as(ana).run('mutation { createProject(input: { title: "A", effects: [{ gain: { db: 1 }, tempo: { factor: 1 } }] }) { id } }')
  expect(literal.errors![0]!.extensions!.code).toBe('GRAPHQL_VALIDATION_FAILED')
})
