import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { studioOf } from './studio.js'

const api = startApi()
const { call, project, joined, everybody } = studioOf(api)

interface Page {
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

const PAGE = '{ nodes { id owner { id } viewerRole } pageInfo { hasNextPage endCursor } }'

/** All ids of a list, two a page. */
async function listed(person: Person | null, document: (args: string) => string, pick: (data: never) => Page): Promise<string[]> {
  const ids: string[] = []
  for (let after = ''; ;) {
    const reply = await (person ? api.as(person) : api.visitor).run<never, object>(document(`(first: 2${after})`), {})
    expect(reply).toSucceed()
    const { nodes, pageInfo } = pick(reply.data!)
    ids.push(...nodes.map(({ id }) => id))
    if (!pageInfo.hasNextPage) return ids
    after = `, after: "${pageInfo.endCursor}"`
  }
}

const mine = (person: Person) => listed(person, (args) => `{ viewer { projects${args} ${PAGE} } }`, ({ viewer }: { viewer: { projects: Page } }) => viewer.projects)
const ofPerson = (who: Person | null, { userId }: Person) =>
  listed(who, (args) => `{ user(id: "${userId}") { projects${args} ${PAGE} } }`, ({ user }: { user: { projects: Page } }) => user.projects)
const all = (who: Person | null) => listed(who, (args) => `{ projects${args} ${PAGE} }`, ({ projects }: { projects: Page }) => projects)
const show = (owner: Person, projectId: string) => call(owner, 'setProjectVisibility', { projectId, isPublic: true })

test('the viewer\'s projects are those they own and work on, the newest first', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const made: string[] = []
  for (const owner of [ana, ben, ana, ben, ana]) {
    const { id } = await project(owner)
    if (owner === ben) await joined(ben, id, ana, 'VIEWER')
    made.unshift(id)
  }
  const { id: foreign } = await project(ben)
  expect(await mine(ana)).toEqual(made)
  expect(await mine(ben)).toContain(foreign)
})

test('lists of others hold what is public and there for the one who asks', async () => {
  const { owner, editor, stranger, blocked, project: hidden } = await everybody()
  const shown = await project(owner)
  const other = await project(stranger)
  for (const [person, { id }] of [[owner, shown], [stranger, other]] as const) await show(person, id)
  for (const who of [owner, editor, stranger, null]) {
    expect(await ofPerson(who, owner)).toEqual([shown.id])
    expect((await all(who)).slice(0, 2)).toEqual([other.id, shown.id])
    expect(await all(who)).not.toContain(hidden.id)
  }
  expect(await all(blocked)).not.toContain(shown.id)
  await api.sql("update profiles set audience = 'NOBODY' where user_id = $1", [owner.userId])
  expect(await ofPerson(null, owner)).toEqual([])
  expect(await all(stranger)).not.toContain(shown.id)
  expect(await ofPerson(owner, owner)).toEqual([shown.id])
})
