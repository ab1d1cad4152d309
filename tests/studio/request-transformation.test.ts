import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { LocalProvider } from '../../src/gateways/ai/ai-provider.js'
import { startApi } from '../support/api.js'
import { wav } from '../support/audio.js'
import { make } from '../support/make.js'
import { collaborator, ended, project, queued, request, shownAs, startRunner, storedAudio, told, used } from './transforming.js'

const api = startApi()

const instant: LocalProvider = {
  name: 'local', where: 'here',
  render: async (_, { folder }) => {
    const file = path.join(folder, 'out.wav')
    await writeFile(file, wav({ seconds: 0.2 }))
    return { file, mediaType: 'audio/wav' }
  },
}

test('a project\'s audio is transformed in the background and becomes its next version', async () => {
  const ana = await make.person(api)
  const projectId = await project(api, ana)
  const { id, state } = await queued(api, ana, { projectId, parameters: { tempo: 0.8, prompt: 'rainy' } })
  expect(state).toBe('PENDING')
  expect(await used(api, ana)).toBe(1)
  const worker = startRunner(api, instant)
  expect(await ended(api, ana, id)).toMatchObject({
    state: 'COMPLETED', progress: 100, error: null, outputVersion: 2, project: { id: projectId }, file: { id, name: 'song lofi.wav' }, parameters: { tempo: 0.8, prompt: 'rainy' },
  })
  await worker.stop()
  expect(await api.sql('select audio_file_id, version from projects where id = $1', [projectId])).toEqual([{ audio_file_id: id, version: 2 }])
  expect(await told(api, `transformation:${id}`)).toEqual(['PENDING', 'PROCESSING', 'COMPLETED'])
  expect(await told(api, `transformations:${ana.userId}`)).toEqual(['PENDING', 'PROCESSING', 'COMPLETED'])
  expect(await told(api, `project:${projectId}`)).toEqual(['PENDING', 'PROCESSING', 'COMPLETED'])
  const { data } = await api.as(ana).run<{ notifications: { nodes: object[] } }, object>('{ notifications { nodes { kind transformation { id } } } }')
  expect(data!.notifications.nodes).toEqual([{ kind: 'TRANSFORMATION_FINISHED', transformation: { id } }])
})

test('a track of one\'s own is transformed into a file, and stays as it is', async () => {
  const ana = await make.person(api)
  const track = await make.track(api, ana)
  await api.sql('update tracks set audio_file_id = $2 where id = $1', [track.id, await storedAudio(api, ana)])
  const { id } = await queued(api, ana, { trackId: track.id })
  const worker = startRunner(api, instant)
  expect(await ended(api, ana, id)).toMatchObject({ state: 'COMPLETED', outputVersion: null, track: { id: track.id }, file: { id } })
  await worker.stop()
})

test('asked for again under the same client id it is the same, counted once; for something else the id is refused', async () => {
  const ana = await make.person(api)
  const projectId = await project(api, ana)
  const clientTransformationId = randomUUID()
  const asked = await Promise.all(Array.from({ length: 10 }, () => request(api, ana, { projectId, clientTransformationId })))
  expect(new Set(asked.map(({ data }) => data?.requestTransformation.id)).size).toBe(1)
  expect(await used(api, ana)).toBe(1)
  expect(await request(api, ana, { projectId, clientTransformationId, type: 'ACOUSTIC' })).toFailWith('CLIENT_TRANSFORMATION_ID_REUSED')
  expect(await request(api, ana, { projectId: await project(api, ana), clientTransformationId })).toFailWith('CLIENT_TRANSFORMATION_ID_REUSED')
})

test('who may not edit a project may not have it transformed, and a stranger learns nothing of it', async () => {
  const [ana, ben, cleo, dora] = [await make.person(api), await make.person(api), await make.person(api), await make.person(api)]
  const projectId = await project(api, ana)
  await collaborator(api, projectId, ben, 'EDITOR')
  await collaborator(api, projectId, cleo, 'VIEWER')
  const { id } = await queued(api, ben, { projectId })
  expect(await request(api, cleo, { projectId })).toFailWith('NOT_PROJECT_EDITOR')
  expect(await request(api, dora, { projectId })).toFailWith('PROJECT_NOT_FOUND')
  expect(await shownAs(api, cleo, id)).toMatchObject({ id })
  expect(await shownAs(api, ana, id)).toMatchObject({ id })
  for (const [operation, input] of [['transformation(id: $id) { id }', ''], ['cancelTransformation(input: { id: $id }) { id }', 'mutation']] as const) {
    expect(await api.as(dora).run(`${input || 'query'} ($id: ID!) { ${operation} }`, { id })).toFailWith('TRANSFORMATION_NOT_FOUND')
  }
  expect(await api.as(cleo).run('mutation ($id: ID!) { cancelTransformation(input: { id: $id }) { id } }', { id })).toFailWith('NOT_PROJECT_EDITOR')
  expect(await request(api, dora, { trackId: (await make.track(api, ana)).id })).toFailWith('TRACK_NOT_FOUND')
})

test.each([
  ['neither project nor track', {}, 'INVALID_INPUT'],
  ['a type this server does not know', { type: 'POLKA' }, 'TRANSFORMATION_TYPE_UNKNOWN'],
  ['a type that is no word', { type: 'lo fi' }, 'INVALID_INPUT'],
  ['a tempo out of range', { parameters: { tempo: 3 } }, 'INVALID_INPUT'],
  ['parameters of 70,000 bytes', { parameters: { prompt: 'x'.repeat(70_000) } }, 'INVALID_INPUT'],
] as const)('%s is refused', async (what, input, reason) => {
  const ana = await make.person(api)
  const subject = what.startsWith('neither') ? {} : { projectId: await project(api, ana) }
  expect(await request(api, ana, { ...subject, ...input })).toFailWith(reason)
  expect(await used(api, ana)).toBe(0)
})

test('a project without audio has nothing to transform', async () => {
  const ana = await make.person(api)
  expect(await request(api, ana, { projectId: await project(api, ana, { audio: false }) })).toFailWith('NO_AUDIO')
})

test('the types are the configured ones', async () => {
  expect((await api.visitor.run('{ transformationTypes }')).data).toEqual({ transformationTypes: ['ORCHESTRAL', 'ELECTRONIC', 'ACOUSTIC', 'LOFI', 'CINEMATIC', 'JAZZ', 'AMBIENT'] })
})
