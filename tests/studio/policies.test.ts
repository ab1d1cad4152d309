import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import type { Person } from '../support/make.js'
import { studioOf } from './studio.js'

const api = startApi()
const { everybody, see, call, project } = studioOf(api)

type People = Awaited<ReturnType<typeof everybody>>
let people: People
beforeAll(async () => {
  people = await everybody()
})

const rows = async (who: Person | null, text: string): Promise<number> => (await api.sqlAs('polyphony_viewer', who, text, [people.project.id])).length

test.each([
  ['its owner', (all: People): Person | null => all.owner, { role: 'OWNER', projects: 1, own: 0, people: 3, versions: 1, edits: true }],
  ['an editor', (all: People): Person | null => all.editor, { role: 'EDITOR', projects: 1, own: 1, people: 2, versions: 1, edits: true }],
  ['a viewer', (all: People): Person | null => all.viewer, { role: 'VIEWER', projects: 1, own: 1, people: 2, versions: 1, edits: false }],
  ['somebody invited', (all: People): Person | null => all.invited, { role: undefined, projects: 0, own: 1, people: 0, versions: 0, edits: false }],
  ['a stranger', (all: People): Person | null => all.stranger, { role: undefined, projects: 0, own: 0, people: 0, versions: 0, edits: false }],
  ['somebody blocked', (all: People): Person | null => all.blocked, { role: undefined, projects: 0, own: 0, people: 0, versions: 0, edits: false }],
  ['a visitor', (): Person | null => null, { role: undefined, projects: 0, own: 0, people: 0, versions: 0, edits: false }],
] as const)('what %s sees of a private project', async (_who, who, expected) => {
  const person = who(people)
  const [answer] = await api.sqlAs('polyphony_viewer', person, 'select can_edit_project(viewer_id(), $1) as edits, can_see_project(viewer_id(), $1) as sees', [people.project.id])
  const reply = await see(person, people.project.id)
  if (expected.projects === 0) expect(reply).toFailWith('PROJECT_NOT_FOUND')
  expect({
    role: reply.data?.project?.viewerRole,
    projects: await rows(person, 'select from projects where id = $1'),
    own: await rows(person, 'select from project_collaborators where project_id = $1'),
    people: await rows(person, 'select from collaborators_of(array[$1::uuid])'),
    versions: await rows(person, 'select from versions_of_project($1, null, 100)'),
    edits: answer!.edits,
  }).toEqual(expected)
  expect(answer!.sees).toBe(expected.projects === 1)
})

test('what is no id, or of nothing, is not found', async () => {
  for (const id of ['', 'x', '\'; drop table projects', randomUUID()]) expect(await see(people.owner, id)).toFailWith('PROJECT_NOT_FOUND')
})

test('nobody writes the tables but through the rules', async () => {
  for (const table of ['projects', 'project_collaborators', 'project_versions', 'place_presences']) {
    await expect(api.sqlAs('polyphony_viewer', people.owner, `delete from ${table}`)).rejects.toThrow(/permission denied/)
  }
  for (const table of ['project_versions', 'place_presences']) {
    await expect(api.sqlAs('polyphony_viewer', people.owner, `select from ${table}`)).rejects.toThrow(/permission denied/)
  }
})

test('what people write comes back as it was', async () => {
  for (const title of ['<script>alert(1)</script>', 'null', '𝓗arbour 🏴‍☠️', "Robert'); DROP TABLE projects;--"]) {
    const made = await project(people.owner, { title, description: `${title}\n${title}`, tags: [title] })
    expect(made).toMatchObject({ title, description: `${title}\n${title}` })
  }
  expect(await call(people.owner, 'createProject', { title: 'nul\0' })).toFailWith('UNSTORABLE_TEXT')
})
