import { randomUUID } from 'node:crypto'
import { sweepDeletedProjects } from '../../src/jobs/studio/sweep-deleted-projects.js'
import { startApi } from '../support/api.js'
import { jobContext } from '../support/job-context.js'
import type { Person } from '../support/make.js'
import { studioOf } from './studio.js'

const api = startApi()
const { call, see, update, everybody, audio, versions, project, accept } = studioOf(api)

const remove = (person: Person | null, projectId: string) => call(person, 'deleteProject', { projectId })
const duplicate = (person: Person | null, projectId: string, input: object = {}) => call(person, 'duplicateProject', { projectId, ...input })

test('its owner deletes it, and it is gone for everybody at once', async () => {
  const { owner, editor, viewer, invited, stranger, project: { id } } = await everybody()
  for (const person of [editor, viewer]) expect(await remove(person, id)).toFailWith('NOT_PROJECT_OWNER')
  for (const person of [invited, stranger]) expect(await remove(person, id)).toFailWith('PROJECT_NOT_FOUND')
  expect(await remove(null, id)).toFailWith('SIGN_IN_REQUIRED')
  expect((await remove(owner, id)).data!.deleteProject).toEqual({ projectId: id })
  for (const person of [owner, editor, viewer]) expect(await see(person, id)).toFailWith('PROJECT_NOT_FOUND')
  expect(await remove(owner, id)).toFailWith('PROJECT_NOT_FOUND')
  expect(await accept(invited, id)).toFailWith('PROJECT_INVITATION_NOT_FOUND')
  expect(await call(owner, 'createProject', { id, title: 'Harbour' })).toFailWith('ID_TAKEN')
})

test('thirty days later it is gone for good, with its versions and its channel; others stay', async () => {
  const { owner, project: { id } } = await everybody()
  const kept = await project(owner)
  for (const each of [id, kept.id]) await remove(owner, each)
  await api.sql("update projects set deleted_at = now() - interval '31 days' where id = $1", [id])
  await sweepDeletedProjects.run(jobContext(api), undefined)
  const left = (table: string, column: string, prefix = '') => api.sql(`select ${column} as id from ${table} where ${column} = any ($1)`, [[id, kept.id].map((each) => prefix + each)])
  expect(await left('projects', 'id')).toEqual([{ id: kept.id }])
  expect(await left('project_versions', 'project_id')).toEqual([{ id: kept.id }])
  expect(await left('channels', 'id', 'project:')).toEqual([{ id: `project:${kept.id}` }])
})

test('another is made of it, one\'s own and nobody else\'s, once under one id', async () => {
  const { owner, editor, viewer, stranger, project: { id } } = await everybody({ description: 'By night', tags: ['night'], effects: [{ gain: { db: 2 } }] })
  const audioFileId = await audio(owner)
  await update(owner, id, 1, { audioFileId })
  const copyId = randomUUID()
  for (let time = 0; time < 2; time += 1) {
    expect((await duplicate(editor, id, { id: copyId, title: 'Copy' })).data!.duplicateProject).toMatchObject({
      id: copyId, title: 'Copy', description: 'By night', tags: ['night'], audio: { id: audioFileId }, version: 1, viewerRole: 'OWNER', owner: { id: editor.userId }, effects: [{ db: 2 }],
    })
  }
  expect(await versions(editor, copyId)).toHaveLength(1)
  expect(await see(owner, copyId)).toFailWith('PROJECT_NOT_FOUND')
  expect((await duplicate(owner, id)).data!.duplicateProject.title).toBe('Harbour')
  expect(await duplicate(viewer, id)).toFailWith('NOT_PROJECT_EDITOR')
  expect(await duplicate(stranger, id)).toFailWith('PROJECT_NOT_FOUND')
  expect(await duplicate(null, id)).toFailWith('SIGN_IN_REQUIRED')
})
