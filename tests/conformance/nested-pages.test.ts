import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { statementsOf } from '../support/statements.js'

const api = startApi()
let ana: Person

/** Three people who follow each other, each with tracks, posts and comments of their own, different in number. */
beforeAll(async () => {
  const people = [await make.person(api, { handle: 'ana' }), await make.person(api), await make.person(api)]
  ana = people[0]!
  for (const [index, person] of people.entries()) {
    const does = api.as(person)
    for (const other of people) if (other !== person) expect(await does.run(`mutation { followUser(input: { userId: "${other.userId}" }) { id } }`)).toSucceed()
    const conversation = await make.conversation(api, [person, ...people.filter((other) => other !== person)], { title: `Band ${index}` })
    for (let count = 0; count <= index; count += 1) {
      const track = await make.track(api, person, { title: `Take ${count}` })
      const posted = await does.run(`mutation { createPost(input: { clientPostId: "${randomUUID()}", body: "take ${count}", trackId: "${track.id}" }) { id } }`)
      const postId = (posted.data as { createPost: { id: string } }).createPost.id
      for (const other of people.slice(0, count + 2)) await engage(other, postId, track.id)
      await make.message(api, person, conversation)
      const made = await does.run(`mutation { createProject(input: { title: "P ${index} ${count}" }) { id } }`)
      const projectId = (made.data as { createProject: { id: string } }).createProject.id
      expect(await does.run(`mutation { setProjectVisibility(input: { projectId: "${projectId}", isPublic: true }) { id } }`)).toSucceed()
    }
  }
})

async function engage(person: Person, postId: string, trackId: string): Promise<void> {
  const does = api.as(person)
  const said = await does.run(`mutation { createComment(input: { clientCommentId: "${randomUUID()}", postId: "${postId}", body: "first" }) { id } }`)
  const parentId = (said.data as { createComment: { id: string } }).createComment.id
  expect(await does.run(`mutation {
    likePost(input: { postId: "${postId}" }) { id }
    likeTrack(input: { trackId: "${trackId}" }) { id }
    likeComment(input: { commentId: "${parentId}" }) { id }
    createComment(input: { clientCommentId: "${randomUUID()}", postId: "${postId}", parentId: "${parentId}", body: "and then" }) { id }
    createPost(input: { clientPostId: "${randomUUID()}", body: "look", quotedPostId: "${postId}" }) { id }
  }`)).toSucceed()
}

const IDS = 'nodes { id } pageInfo { hasNextPage endCursor }'
/** A list, a page within each of its rows, and how the page is asked for of one row alone. */
const NESTED: [page: string, list: string, alone: (id: string) => string][] = [
  ['comments(first: 2)', 'homeFeed { nodes { post { id PAGE } } }', (id) => `post(id: "${id}") { PAGE }`],
  ['comments(last: 1)', 'homeFeed { nodes { post { id PAGE } } }', (id) => `post(id: "${id}") { PAGE }`],
  ['likers(first: 1)', 'homeFeed { nodes { post { id PAGE } } }', (id) => `post(id: "${id}") { PAGE }`],
  ['quotes(first: 2)', 'homeFeed { nodes { post { id PAGE } } }', (id) => `post(id: "${id}") { PAGE }`],
  ['likers(first: 2)', 'tracks { nodes { id PAGE } }', (id) => `track(id: "${id}") { PAGE }`],
  ['posts(first: 1)', 'tracks { nodes { id PAGE } }', (id) => `track(id: "${id}") { PAGE }`],
  ['tracks(first: 1)', 'searchTracks(query: "take") { nodes { owner { id PAGE } } }', (id) => `user(id: "${id}") { PAGE }`],
  ['tracks(first: 2, sort: TITLE, filter: { minDurationMs: 1 })', 'searchTracks(query: "take") { nodes { owner { id PAGE } } }', (id) => `user(id: "${id}") { PAGE }`],
  ['followers(first: 1)', 'searchTracks(query: "take") { nodes { owner { id PAGE } } }', (id) => `user(id: "${id}") { PAGE }`],
  ['mutuals(first: 1)', 'searchTracks(query: "take") { nodes { owner { id PAGE } } }', (id) => `user(id: "${id}") { PAGE }`],
  ['projects(first: 1)', 'searchTracks(query: "take") { nodes { owner { id PAGE } } }', (id) => `user(id: "${id}") { PAGE }`],
  ['messages(last: 1)', 'conversations { nodes { id PAGE } }', (id) => `conversation(id: "${id}") { PAGE }`],
  ['versions(first: 1)', 'projects { nodes { id PAGE } }', (id) => `project(id: "${id}") { PAGE }`],
  ['transformations(first: 1)', 'projects { nodes { id PAGE } }', (id) => `project(id: "${id}") { PAGE }`],
]

const fieldsOf = (page: string): string => (page.startsWith('versions') ? `${page} { nodes { number } pageInfo { hasNextPage endCursor } }` : `${page} { ${IDS} }`)

interface Parent { id: string; [field: string]: unknown }

/** Everything in an answer that has an id and the page. */
function parentsIn(value: unknown, field: string, found: Parent[] = []): Parent[] {
  if (typeof value !== 'object' || value === null) return found
  if (field in value && 'id' in value) found.push(value as Parent)
  Object.values(value).forEach((inner) => parentsIn(inner, field, found))
  return found
}

test.each(NESTED)('%s within the rows of a list is one statement and says what it says of each row alone', async (page, list, alone) => {
  const field = /^\w+/.exec(page)![0]
  const sent = await statementsOf(async () => {
    const { data } = await api.as(ana).run(`{ ${list.replace('PAGE', fieldsOf(page))} }`)
    const parents = parentsIn(data, field)
    expect(new Set(parents.map(({ id }) => id)).size).toBeGreaterThan(1)
    for (const parent of parents) {
      const answer = await api.as(ana).run(`{ alone: ${alone(parent.id).replace('PAGE', fieldsOf(page))} }`)
      expect((answer.data as { alone: Parent }).alone[field]).toEqual(parent[field])
    }
  })
  expect(sent.filter((text) => text.includes('"pageOf"'))).toHaveLength(1)
})

test('pages of several levels are a statement each', async () => {
  const document = `{ tracks { nodes { id posts(first: 3) { nodes { id comments(first: 3) { nodes { id replies(first: 3) { nodes { id likers(first: 3) { nodes { handle } } } } } } } } } } }`
  const sent = await statementsOf(async () => expect(await api.as(ana).run(document)).toSucceed())
  expect(sent).toHaveLength(5)
})

test('the same row twice in a list has its page twice, in its order', async () => {
  const { data } = await api.as(ana).run('{ searchTracks(query: "take") { nodes { owner { handle tracks(last: 2) { nodes { title } } } } } }')
  const pages = new Map<string, string>()
  for (const { owner } of (data as { searchTracks: { nodes: { owner: { handle: string; tracks: object } }[] } }).searchTracks.nodes) {
    expect(pages.get(owner.handle) ?? JSON.stringify(owner.tracks)).toBe(JSON.stringify(owner.tracks))
    pages.set(owner.handle, JSON.stringify(owner.tracks))
  }
  expect(pages.size).toBe(3)
})

test('a page read again after a change within one operation shows the change', async () => {
  const track = await make.track(api, ana)
  const { data } = await api.as(ana).run(`mutation {
    a: createPost(input: { clientPostId: "${randomUUID()}", body: "one", trackId: "${track.id}" }) { track { posts(first: 5) { nodes { body } } } }
    b: createPost(input: { clientPostId: "${randomUUID()}", body: "two", trackId: "${track.id}" }) { track { posts(first: 5) { nodes { body } } } }
  }`)
  const bodies = (name: string) => (data as Record<string, { track: { posts: { nodes: { body: string }[] } } }>)[name]!.track.posts.nodes.map(({ body }) => body)
  expect([bodies('a'), bodies('b')]).toEqual([['one'], ['two', 'one']])
})
