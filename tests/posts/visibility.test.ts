import { randomUUID } from 'node:crypto'
import { VIEWER_ROLE } from '../../src/db/roles.js'
import { startApi } from '../support/api.js'
import type { Reply } from '../support/client.js'
import { make, type Person } from '../support/make.js'
import { statementsOf } from '../support/statements.js'
import { publishing } from './publishing.js'

const api = startApi()
const { posted, commented, like, repost, setAudience, follows, block } = publishing(api)

/** What a viewer is to the author of a post. */
const VIEWERS = ['author', 'mutual', 'follower', 'stranger', 'blocked by author', 'has blocked author', 'signed out', 'moderator'] as const
type Viewer = (typeof VIEWERS)[number]
const AUDIENCES = ['PUBLIC', 'FOLLOWERS', 'MUTUALS', 'ONLY_ME'] as const
type Audience = (typeof AUDIENCES)[number]
const PROFILES = ['EVERYONE', 'FOLLOWERS', 'MUTUALS', 'NOBODY'] as const
type Profile = (typeof PROFILES)[number]

/** The rule, once and in plain words: the narrower of the two audiences must let the viewer in, and neither may block the other. */
function exists(viewer: Viewer, audience: Audience, profile: Profile): boolean {
  if (viewer === 'author') return true
  if (viewer === 'blocked by author' || viewer === 'has blocked author') return false
  const narrowest = Math.max(AUDIENCES.indexOf(audience), PROFILES.indexOf(profile))
  const widest = { mutual: 2, follower: 1 }[viewer as string] ?? 0
  return narrowest <= widest
}

interface Cell {
  post: string
  comment: string
  /** The author, and somebody neutral who has passed the post on, quoted, liked and commented it while it was public. */
  author: string
  mate: string
  track: string
  tag: string
}
interface Way {
  document: (cell: Cell) => string
  /** Who comes this way at all; everybody when left out. */
  for?: readonly Viewer[]
}

const SIGNED_IN = VIEWERS.filter((viewer) => viewer !== 'signed out')
const WAYS: Record<string, Way> = {
  post: { document: ({ post }) => `{ post(id: "${post}") { id } }` },
  'all posts': { document: () => '{ posts(first: 100) { nodes { id } } }' },
  home: { document: () => '{ homeFeed(first: 100) { nodes { post { id } } } }', for: ['author', 'mutual', 'follower'] },
  profile: { document: ({ author }) => `{ profilePosts(userId: "${author}", first: 100) { nodes { post { id } } } }` },
  'person\'s posts': { document: ({ author }) => `{ user(id: "${author}") { posts(first: 100) { nodes { post { id } } } } }` },
  hashtag: { document: ({ tag }) => `{ hashtagPosts(hashtag: "${tag}") { nodes { id } } }` },
  track: { document: ({ track }) => `{ trackPosts(trackId: "${track}") { nodes { id } } }` },
  'track\'s posts': { document: ({ track }) => `{ track(id: "${track}") { posts { nodes { id } } } }` },
  search: { document: ({ tag }) => `{ searchPosts(query: "${tag.replace('_', ' ')}", first: 50) { nodes { id } } }` },
  'search over everything': { document: ({ tag }) => `{ search(query: "${tag.replace('_', ' ')}", firstOfEach: 20) { ... on Post { id } } }` },
  repost: { document: ({ mate }) => `{ profilePosts(userId: "${mate}", first: 100) { nodes { post { id } } } }` },
  quote: { document: ({ mate }) => `{ profilePosts(userId: "${mate}", first: 100) { nodes { post { quotedPost { id } } } } }` },
  comment: { document: ({ comment }) => `{ comment(id: "${comment}") { postId } }` },
  'comments below': { document: ({ post }) => `{ post(id: "${post}") { comments { nodes { postId } } } }` },
  'like list': { document: ({ post }) => `{ post(id: "${post}") { id likers { nodes { handle } } } }` },
  notification: { document: () => '{ notifications(first: 100) { nodes { post { id } comment { postId } } } }', for: ['mutual', 'follower', 'stranger', 'moderator'] },
  'own like, given': { document: ({ post }) => `mutation { likePost(input: { postId: "${post}" }) { id } }`, for: SIGNED_IN },
  'own like, taken back': { document: ({ post }) => `mutation { unlikePost(input: { postId: "${post}" }) { id } }`, for: SIGNED_IN },
  'own repost, taken back': { document: ({ post }) => `mutation { undoRepost(input: { postId: "${post}" }) { id } }`, for: SIGNED_IN },
  view: { document: ({ post }) => `mutation { recordPostView(input: { postId: "${post}" }) { id } }` },
  'a comment of one\'s own': {
    document: ({ post }) => `mutation { createComment(input: { clientCommentId: "${randomUUID()}", postId: "${post}", body: "Hm" }) { postId } }`, for: SIGNED_IN,
  },
}

const people = {} as Record<Viewer, Person>
const cells = {} as Record<Audience, Cell>
beforeAll(async () => {
  for (const viewer of VIEWERS) people[viewer] = await make.person(api, { ...(viewer === 'moderator' && { role: 'moderator' }) })
  const { author } = people
  const mate = await make.person(api)
  await follows(people.follower, author)
  await follows(people.mutual, author)
  await follows(author, people.mutual)
  const named = VIEWERS.filter((viewer) => viewer !== 'author' && viewer !== 'signed out').map((viewer) => `@${people[viewer].handle}`).join(' ')
  for (const audience of AUDIENCES) {
    const track = await make.track(api, mate)
    const tag = `for_${audience}`
    const { id } = await posted(author, { body: `${named} #${tag}`, trackId: track.id })
    await like(mate, id)
    await repost(mate, id)
    await posted(mate, { body: 'Look', quotedPostId: id })
    const comment = await commented(mate, id)
    for (const viewer of SIGNED_IN) if (viewer !== 'author') await like(people[viewer], id)
    cells[audience] = { post: id, comment: comment.id, author: author.userId, mate: mate.userId, track: track.id, tag }
  }
  for (const audience of AUDIENCES) await setAudience(author, cells[audience].post, audience)
  await block(author, people['blocked by author'])
  await block(people['has blocked author'], author)
})

const clientOf = (viewer: Viewer) => (viewer === 'signed out' ? api.visitor : api.as(people[viewer]))

async function isSeen(viewer: Viewer, way: Way, cell: Cell): Promise<boolean> {
  const { data, errors } = await clientOf(viewer).run(way.document(cell))
  const codes = (errors ?? []).map(({ extensions }) => extensions!.code)
  // Refused is: not there. Any other answer would say that there is something.
  expect(codes.filter((code) => code !== 'NOT_FOUND')).toEqual([])
  return JSON.stringify(data).includes(cell.post)
}

describe.each(PROFILES)('of an author whose profile is for %s', (profile) => {
  beforeAll(() => api.sql('update profiles set audience = $1 where user_id = $2', [profile, people.author.userId]))

  test.each(Object.keys(WAYS))('a post shows itself by this way to those it exists for alone: %s', async (name) => {
    const way = WAYS[name]!
    const table = AUDIENCES.flatMap((audience) => VIEWERS.filter((viewer) => (way.for ?? VIEWERS).includes(viewer)).map((viewer) => ({ audience, viewer })))
    const seen: unknown[] = []
    for (const { audience, viewer } of table) seen.push({ audience, viewer, seen: await isSeen(viewer, way, cells[audience]) })
    expect(seen).toEqual(table.map(({ audience, viewer }) => ({ audience, viewer, seen: exists(viewer, audience, profile) })))
  })

  test('the count beside a name is of the posts that exist for who asks', async () => {
    const posts = await api.sql('select audience, count(*)::int as count from posts where author_id = $1 and deleted_at is null and removed_at is null group by 1', [people.author.userId])
    for (const viewer of VIEWERS) {
      const { data } = await clientOf(viewer).run<{ user: { postCount: number } | null }, object>(`{ user(id: "${people.author.userId}") { postCount } }`)
      const there = posts.filter(({ audience }) => exists(viewer, audience as Audience, profile)).reduce((sum, { count }) => sum + Number(count), 0)
      expect({ viewer, count: data!.user?.postCount ?? 0 }).toEqual({ viewer, count: there })
    }
  })

  test('the live hint counts what exists for who listens', async () => {
    for (const viewer of ['mutual', 'follower', 'stranger', 'blocked by author', 'has blocked author', 'moderator'] as const) {
      const mark = await posted(people[viewer], 'Mark')
      const { data } = await clientOf(viewer).run<{ homeFeed: { edges: { cursor: string; node: { post: { id: string } } }[] } }, object>('{ homeFeed(first: 1) { edges { cursor node { post { id } } } } }')
      const [{ cursor, node }] = data!.homeFeed.edges as [{ cursor: string; node: { post: { id: string } } }]
      expect(node.post.id).toBe(mark.id)
      for (const audience of AUDIENCES) await posted(people.author, { body: 'Late', audience })
      const stream = await api.as(people[viewer]).subscribe<{ feedEvents: { newCount: number } }, object>('subscription ($after: Cursor) { feedEvents(after: $after) { newCount } }', { after: cursor })
      const follows = viewer === 'mutual' || viewer === 'follower'
      const there = AUDIENCES.filter((audience) => follows && exists(viewer, audience, profile)).length
      expect({ viewer, count: (await stream.next()).data!.feedEvents.newCount }).toEqual({ viewer, count: there })
      await stream.close()
    }
  })

  test('can_see_post says the same', async () => {
    const rows = await api.sql(
      `select p.audience as audience, v.id as viewer, can_see_post(v.id, p.author_id, p.audience, p.deleted_at, p.removed_at) as seen
       from posts p cross join unnest($1::uuid[]) v (id) where p.author_id = $2`,
      [SIGNED_IN.map((viewer) => people[viewer].userId), people.author.userId],
    )
    for (const { audience, viewer: id, seen } of rows) {
      const viewer = SIGNED_IN.find((name) => people[name].userId === id)!
      expect({ viewer, audience, seen }).toEqual({ viewer, audience, seen: exists(viewer, audience as Audience, profile) })
    }
  })
})

test('what one may not see is refused in the very words of what is not there', async () => {
  const unknown: Cell = { ...cells.ONLY_ME, post: randomUUID(), comment: randomUUID() }
  for (const name of ['post', 'comment', 'own like, given', 'view', 'a comment of one\'s own']) {
    const [hidden, absent] = await Promise.all([cells.ONLY_ME, unknown].map((cell) => api.as(people.follower).run<unknown, object>(WAYS[name]!.document(cell))))
    const words = ({ errors, data }: Reply<unknown>) => ({ data, errors: errors?.map(({ message, path, extensions }) => ({ message, path, ...extensions, requestId: '' })) })
    expect(words(hidden!)).toEqual(words(absent!))
  }
})

test('what one may not see costs the database as much as what is not there', async () => {
  for (const name of ['post', 'comment', 'own like, given', 'view', 'a comment of one\'s own']) {
    const [hidden, absent] = [cells.ONLY_ME, { ...cells.ONLY_ME, post: randomUUID(), comment: randomUUID() }]
    const sent = async (cell: Cell): Promise<number> => (await statementsOf(() => api.as(people.follower).run(WAYS[name]!.document(cell)), [VIEWER_ROLE])).length
    expect({ name, sent: await sent(hidden) }).toEqual({ name, sent: await sent(absent) })
  }
})

test('a deleted post is gone for its author too, and one a moderator has taken down for everybody else', async () => {
  const { id } = await posted(people.author, 'Soon gone')
  await api.sql('update posts set removed_at = now() where id = $1', [id])
  await api.sql("update profiles set audience = 'EVERYONE' where user_id = $1", [people.author.userId])
  expect(await isSeen('author', WAYS.post!, { ...cells.PUBLIC, post: id })).toBe(true)
  expect(await isSeen('mutual', WAYS.post!, { ...cells.PUBLIC, post: id })).toBe(false)
  await api.sql('update posts set deleted_at = now() where id = $1', [id])
  expect(await isSeen('author', WAYS.post!, { ...cells.PUBLIC, post: id })).toBe(false)
})
