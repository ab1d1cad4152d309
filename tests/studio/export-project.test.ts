import { copyFile } from 'node:fs/promises'
import type { RenderAudio } from '../../src/jobs/job.js'
import { exportProject } from '../../src/jobs/studio/export-project.js'
import { startApi } from '../support/api.js'
import { jobContext } from '../support/job-context.js'
import { make, type Person } from '../support/make.js'
import { collaborator, project, told } from './transforming.js'

const api = startApi()

interface Export { id: string; state: string; progress: number; error: string | null; version: number; format: string; file: { id: string; name: string; mediaType: string } | null; liveCursor: string }
const FIELDS = 'id state progress error version format file { id name mediaType } project { id } liveCursor'

const ask = (person: Person, projectId: string, format = 'MP3') =>
  api.as(person).run<{ exportProject: Export }, object>(`mutation ($input: ExportProjectInput!) { exportProject(input: $input) { ${FIELDS} } }`, { input: { projectId, format } })
const shown = async (person: Person, id: string): Promise<Export> =>
  (await api.as(person).run<{ audioExport: Export }, object>(`query ($id: ID!) { audioExport(id: $id) { ${FIELDS} } }`, { id })).data!.audioExport

const copying: RenderAudio = async ({ inputFile, outputFile, onProgress }) => {
  onProgress?.(50)
  await copyFile(inputFile, outputFile)
}
const run = (id: string, render: RenderAudio = copying) => exportProject.run(jobContext(api, { render }), { exportId: id })

async function asked() {
  const ana = await make.person(api)
  const projectId = await project(api, ana)
  const { data } = await ask(ana, projectId)
  return { ana, projectId, ...data!.exportProject }
}

test('a project is rendered with its effects into a file, and every step is told', async () => {
  const ana = await make.person(api)
  const projectId = await project(api, ana)
  await api.sql(`update projects set effects = '[{"gain":{"db":3}}]' where id = $1`, [projectId])
  const { id, liveCursor } = (await ask(ana, projectId, 'FLAC')).data!.exportProject
  const stream = await api.as(ana).subscribe<{ exportEvents: Record<string, unknown> }, object>(
    'subscription ($id: ID!, $after: Cursor) { exportEvents(id: $id, after: $after) { __typename ... on ProjectExportChanged { exportId state progress audioExport { file { id } } } } }', { id, after: liveCursor })
  let effects: unknown
  await run(id, async (render) => {
    effects = render.effects
    await copying(render)
  })
  expect(effects).toEqual([{ gain: { db: 3 } }])
  expect(await shown(ana, id)).toMatchObject({ state: 'COMPLETED', progress: 100, error: null, version: 1, format: 'FLAC', file: { id, name: 'Song.flac', mediaType: 'audio/flac' } })
  const events = []
  while (events.at(-1)?.state !== 'COMPLETED') events.push((await stream.next()).data!.exportEvents)
  await stream.close()
  expect(events).toMatchObject([
    { __typename: 'LiveReady' }, { exportId: id, state: 'PROCESSING', progress: 0 }, { state: 'PROCESSING', progress: 50 }, { state: 'COMPLETED', progress: 100, audioExport: { file: { id } } },
  ])
})

test('the same version in the same format is rendered once; a new version anew', async () => {
  const { ana, projectId, id } = await asked()
  expect(new Set((await Promise.all(Array.from({ length: 10 }, () => ask(ana, projectId)))).map(({ data }) => data!.exportProject.id))).toEqual(new Set([id]))
  await run(id)
  expect((await ask(ana, projectId)).data!.exportProject).toMatchObject({ id, state: 'COMPLETED' })
  expect((await ask(ana, projectId, 'WAV')).data!.exportProject.id).not.toBe(id)
  await api.sql('update projects set version = 2 where id = $1', [projectId])
  expect((await ask(ana, projectId)).data!.exportProject).toMatchObject({ state: 'PENDING', version: 2 })
})

test('what died in the middle is done again, once; what has ended is not', async () => {
  const { ana, id } = await asked()
  await expect(run(id, () => Promise.reject(new Error('killed')))).rejects.toThrow('killed')
  expect(await shown(ana, id)).toMatchObject({ state: 'PROCESSING' })
  await run(id)
  await run(id, () => Promise.reject(new Error('not again')))
  expect(await shown(ana, id)).toMatchObject({ state: 'COMPLETED' })
  expect(await told(api, `export:${id}`)).toEqual(['PENDING', 'PROCESSING', 'COMPLETED'])
  expect(await api.sql('select id from stored_files where id = $1', [id])).toHaveLength(1)
})

test('audio that cannot be read fails it, and says so', async () => {
  const { ana, id } = await asked()
  await run(id, () => Promise.reject(Object.assign(new Error('no audio'), { reason: 'AUDIO_UNREADABLE' })))
  expect(await shown(ana, id)).toMatchObject({ state: 'FAILED', error: 'AUDIO_UNREADABLE', file: null })
})

test('only who may edit a project exports it, and others learn nothing of it', async () => {
  const { ana, projectId, id } = await asked()
  const [ben, cleo, dora] = [await make.person(api), await make.person(api), await make.person(api)]
  await collaborator(api, projectId, ben, 'EDITOR')
  await collaborator(api, projectId, cleo, 'VIEWER')
  expect(await shown(ben, id)).toMatchObject({ id })
  expect(await ask(cleo, projectId)).toFailWith('NOT_PROJECT_EDITOR')
  expect(await ask(dora, projectId)).toFailWith('PROJECT_NOT_FOUND')
  expect(await api.as(dora).run('query ($id: ID!) { audioExport(id: $id) { id } }', { id })).toFailWith('EXPORT_NOT_FOUND')
  const stream = await api.as(dora).subscribe('subscription ($id: ID!) { exportEvents(id: $id) { __typename } }', { id })
  expect((await stream.next()).errors![0]!.extensions).toMatchObject({ reason: 'EXPORT_NOT_FOUND' })
  await stream.close()
  expect(await ask(ana, await project(api, ana, { audio: false }))).toFailWith('NO_AUDIO')
})
