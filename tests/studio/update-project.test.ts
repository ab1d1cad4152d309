import fc from 'fast-check'
import { startApi } from '../support/api.js'
import type { Reply } from '../support/client.js'
import { make, type Person } from '../support/make.js'
import { studioOf, type SeenProject } from './studio.js'

const api = startApi()
const { project, see, versions, joined, update, audio, everybody, call } = studioOf(api)
let ana: Person
let ben: Person
let id: string

beforeEach(async () => {
  ;[ana, ben] = [await make.person(api), await make.person(api)]
  ;({ id } = await project(ana, { description: 'Old' }))
  await joined(ana, id, ben)
})

const clashes = (reply: Reply<unknown>): string[] => (reply.errors?.[0]?.extensions?.fields as { path: string }[]).map(({ path }) => path)
const seen = async (): Promise<SeenProject> => (await see(ana, id)).data!.project!
const gapless = (count: number): number[] => Array.from({ length: count }, (_, index) => count - index)

test('every field can be changed, and emptied where it may be empty', async () => {
  const audioFileId = await audio(ben)
  const full = { title: 'New', description: 'New', audioFileId, effects: [{ gain: { db: 1 } }], tags: ['a'] }
  expect((await update(ben, id, 1, { ...full, note: 'All of it' })).data!.updateProject).toMatchObject({ title: 'New', audio: { id: audioFileId }, tags: ['a'], version: 2 })
  const emptied = { description: null, audioFileId: null, effects: null, tags: null }
  expect((await update(ana, id, 2, emptied)).data!.updateProject).toMatchObject({ title: 'New', description: null, audio: null, effects: [], tags: [], version: 3 })
  const [newest, second] = await versions(ana, id)
  expect(newest).toMatchObject({ number: 3, changedFields: ['audioFileId', 'description', 'effects', 'tags'], author: { id: ana.userId } })
  expect(second).toMatchObject({ number: 2, note: 'All of it', author: { id: ben.userId } })
})

test('two people change different fields at once, and both changes stand', async () => {
  const replies = await Promise.all([update(ana, id, 1, { title: 'Ana was here' }), update(ben, id, 1, { description: 'Ben was here' })])
  for (const reply of replies) expect(reply).toSucceed()
  expect(await seen()).toMatchObject({ title: 'Ana was here', description: 'Ben was here', version: 3 })
})

test('of fifty changes of one field at once one wins, and the others are told what it is now', async () => {
  const replies = await Promise.all(Array.from({ length: 50 }, (_, index) => update(index % 2 ? ana : ben, id, 1, { title: `Title ${index}` })))
  const won = replies.filter(({ errors }) => !errors)
  expect(won).toHaveLength(1)
  const { title } = won[0]!.data!.updateProject
  for (const reply of replies.filter(({ errors }) => errors)) {
    expect(reply).toFailWith('PROJECT_CHANGED')
    expect(reply.errors![0]!.extensions!.current).toEqual({ version: 2, title, description: 'Old', audioFileId: null, effects: [], tags: [] })
    expect(clashes(reply)).toEqual(['input.title'])
  }
  expect((await versions(ana, id)).map(({ number }) => number)).toEqual([2, 1])
})

test('fifty changes at once of fields nobody else changes make versions without a gap', async () => {
  const at = async (index: number): Promise<void> => {
    for (let version = 1; ; ) {
      const reply = await update(index % 2 ? ana : ben, id, version, { tags: [`tag ${index}`] })
      if (!reply.errors) return
      version = (reply.errors[0]!.extensions!.current as { version: number }).version
    }
  }
  await Promise.all(Array.from({ length: 12 }, (_, index) => at(index)))
  expect((await seen()).version).toBe(13)
  expect((await versions(ana, id)).map(({ number }) => number)).toEqual(gapless(13))
})

test('a refused change changes nothing, its other fields neither; what is so already clashes with nothing', async () => {
  await update(ben, id, 1, { title: 'Ben' })
  const refused = await update(ana, id, 1, { title: 'Ana', description: 'Ana' })
  expect(refused).toFailWith('PROJECT_CHANGED')
  expect(clashes(refused)).toEqual(['input.title'])
  expect(await seen()).toMatchObject({ title: 'Ben', description: 'Old', version: 2 })
  expect((await update(ana, id, 1, { title: 'Ben' })).data!.updateProject.version).toBe(2)
  expect(await update(ana, id, 3, { title: 'From the future' })).toFailWith('PROJECT_CHANGED')
})

test('whatever people change in whatever order, each field is what its last change made it, or the change was refused', async () => {
  const fields = fc.constantFrom('title', 'description', 'tags' as const)
  const edits = fc.array(fc.record({ field: fields, behind: fc.nat(3), by: fc.boolean() }), { minLength: 1, maxLength: 8 })
  await fc.assert(fc.asyncProperty(edits, async (list) => {
    const made = await project(ana, { title: 'start', description: 'start', tags: ['start'] })
    await joined(ana, made.id, ben)
    const changedAt: Record<string, number> = {}
    const model: Record<string, unknown> = { title: 'start', description: 'start', tags: ['start'] }
    let version = 1
    for (const [index, { field, behind, by }] of list.entries()) {
      const expected = Math.max(1, version - behind)
      const value = field === 'tags' ? [`${index}`] : `${index}`
      const reply = await update(by ? ana : ben, made.id, expected, { [field]: value })
      if ((changedAt[field] ?? 1) > expected) expect(reply).toFailWith('PROJECT_CHANGED')
      else {
        expect(reply).toSucceed()
        model[field] = value
        changedAt[field] = version += 1
      }
    }
    expect((await see(ana, made.id)).data!.project).toMatchObject({ ...model, version })
    expect((await versions(ana, made.id)).map(({ number }) => number)).toEqual(gapless(version))
  }), { numRuns: 15 })
})

test('of its versions the newest 500 are kept', async () => {
  await api.sql('update projects set version = 600 where id = $1', [id])
  await api.sql("insert into project_versions (project_id, number, title, effects, tags) select $1, n, 'Old', '[]', '{}' from generate_series(2, 600) n", [id])
  expect(await update(ana, id, 600, { title: 'New' })).toSucceed()
  expect(await api.sql('select count(*)::int, min(number), max(number) from project_versions where project_id = $1', [id])).toEqual([{ count: 500, min: 102, max: 601 }])
})

test('a viewer may not change it, and it is not there for anybody else', async () => {
  const { viewer, editor, invited, stranger, blocked, project: theirs } = await everybody()
  expect(await update(editor, theirs.id, 1, { title: 'Editor' })).toSucceed()
  expect(await update(viewer, theirs.id, 1, { title: 'Viewer' })).toFailWith('NOT_PROJECT_EDITOR')
  for (const person of [invited, stranger, blocked]) expect(await update(person, theirs.id, 1, { title: 'No' })).toFailWith('PROJECT_NOT_FOUND')
  expect(await update(null, theirs.id, 1, { title: 'No' })).toFailWith('SIGN_IN_REQUIRED')
})

test('audio of others is put in by nobody who does not edit what it is in; a title is not emptied', async () => {
  const bens = await audio(ben)
  expect(await update(ana, id, 1, { audioFileId: bens })).toFailWith('FILE_NOT_FOUND')
  expect(await update(ben, id, 1, { audioFileId: bens })).toSucceed()
  const other = await project(ana)
  expect(await update(ana, other.id, 1, { audioFileId: bens })).toSucceed()
  expect(await update(ana, id, 2, { title: null })).toFailWith('INVALID_INPUT')
  expect(await call(ana, 'updateProject', { projectId: id, expectedVersion: 0, title: 'A' })).toFailWith('INVALID_INPUT')
})
