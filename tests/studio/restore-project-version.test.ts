import { startApi } from '../support/api.js'
import { studioOf } from './studio.js'

const api = startApi()
const { call, update, versions, everybody, audio, see } = studioOf(api)

test('what was restored is a new version, and what was made meanwhile is kept as versions', async () => {
  const { owner, editor, viewer, stranger, project } = await everybody({ description: 'First', tags: ['first'] })
  const audioFileId = await audio(editor)
  await update(editor, project.id, 1, { title: 'Second', audioFileId, effects: [{ tempo: { factor: 1.5 } }] })
  await update(owner, project.id, 2, { title: 'Third', tags: [] })
  const restore = (person: typeof owner, number: number, expectedVersion: number) => call(person, 'restoreProjectVersion', { projectId: project.id, number, expectedVersion })
  expect((await restore(editor, 1, 3)).data!.restoreProjectVersion).toMatchObject({ title: 'Harbour', tags: ['first'], audio: null, effects: [], version: 4 })
  expect((await restore(owner, 2, 4)).data!.restoreProjectVersion).toMatchObject({ title: 'Second', audio: { id: audioFileId }, version: 5 })
  expect(await restore(owner, 1, 3)).toFailWith('PROJECT_CHANGED')
  expect(await restore(owner, 99, 5)).toFailWith('PROJECT_VERSION_NOT_FOUND')
  expect(await restore(viewer, 1, 5)).toFailWith('NOT_PROJECT_EDITOR')
  expect(await restore(stranger, 1, 5)).toFailWith('PROJECT_NOT_FOUND')
  const [newest] = await versions(viewer, project.id)
  expect(newest).toMatchObject({ number: 5, note: 'Version 2 restored', author: { id: owner.userId }, effects: [{ __typename: 'TempoEffect' }] })
})

test('audio made of it becomes its audio once, as a version of its own; a deleted project gets none', async () => {
  const { owner, project } = await everybody()
  const made = await audio(owner)
  const [row] = await api.sql("insert into ai_transformations (id, owner_id, project_id, type, provider) values (new_id(), $1, $2, 'LOFI', 'local') returning id", [owner.userId, project.id])
  const add = () => api.sql('select * from version_of_transformations($1, $2)', [[row!.id], [made]])
  expect(await add()).toEqual([{ transformation_id: row!.id, number: 2 }])
  expect(await add()).toEqual([])
  expect((await see(owner, project.id)).data!.project).toMatchObject({ audio: { id: made }, version: 2 })
  expect((await versions(owner, project.id))[0]).toMatchObject({ note: 'LOFI', changedFields: ['audioFileId'], author: { id: owner.userId } })
  await call(owner, 'deleteProject', { projectId: project.id })
  await api.sql('delete from project_versions where transformation_id = $1', [row!.id])
  await add()
  expect(await api.sql('select version from projects where id = $1', [project.id])).toEqual([{ version: 2 }])
})

test('several outputs at once are a version each, in the order they were asked for', async () => {
  const { owner, project } = await everybody()
  const files = [await audio(owner), await audio(owner), await audio(owner)]
  const ids = [1, 2, 3].map((place) => `0190a5c0-0000-7000-8000-00000000000${place}`)
  await api.sql("insert into ai_transformations (id, owner_id, project_id, type) select id, $1, $2, 'LOFI' from unnest($3::uuid[]) id", [owner.userId, project.id, ids])
  await api.sql('select version_of_transformations($1, $2)', [ids.toReversed(), files.toReversed()])
  expect((await versions(owner, project.id)).map(({ number, audio: sound }) => [number, sound?.id])).toEqual([[4, files[2]], [3, files[1]], [2, files[0]], [1, undefined]])
  expect((await see(owner, project.id)).data!.project).toMatchObject({ audio: { id: files[2] }, version: 4 })
})

test('versions are paged, the newest first, and are there for those alone who work on it', async () => {
  const { owner, viewer, stranger, project } = await everybody()
  for (let version = 1; version < 5; version += 1) await update(owner, project.id, version, { title: `Title ${version}` })
  await call(owner, 'setProjectVisibility', { projectId: project.id, isPublic: true })
  const page = async (person: typeof owner, after: string | null) => {
    const reply = await see(person, project.id, `versions(first: 2${after ? `, after: "${after}"` : ''}) { nodes { number } pageInfo { hasNextPage endCursor } }`)
    return (reply.data!.project as unknown as { versions: { nodes: { number: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }).versions
  }
  const numbers: number[] = []
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = await page(viewer, after)
    numbers.push(...nodes.map(({ number }) => number))
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  expect(numbers).toEqual([5, 4, 3, 2, 1])
  expect((await page(stranger, null)).nodes).toEqual([])
})
