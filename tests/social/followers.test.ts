import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { relationsOf } from './relations.js'

const api = startApi()
const { follow, unfollow } = relationsOf(api)

const PAGE = graphql(`
  query FollowersPage($id: ID!, $first: Int, $after: Cursor) {
    user(id: $id) {
      followerCount
      followers(first: $first, after: $after) {
        totalCount
        nodes {
          handle
          viewerFollows
          followsViewer
          isMutual
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)
const FOLLOWING = graphql(`
  query FollowingPage($id: ID!, $first: Int, $after: Cursor) {
    user(id: $id) {
      following(first: $first, after: $after) {
        totalCount
        edges {
          cursor
          node {
            handle
          }
        }
      }
    }
  }
`)

let star: Person
const fans: Person[] = []
beforeAll(async () => {
  star = await make.person(api)
  for (let count = 0; count < 7; count += 1) {
    fans.push(await make.person(api))
    await follow(fans[count]!, star)
  }
})

/** Every page of three, one after the other. */
async function pages(id: string): Promise<string[][]> {
  const found: string[][] = []
  for (let after: string | null = null; ; ) {
    const { followers }: { followers: { nodes: { handle: string }[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } } } =
      (await api.visitor.run(PAGE, { id, first: 3, after })).data!.user!
    found.push(followers.nodes.map(({ handle }) => handle))
    if (!followers.pageInfo.hasNextPage) return found
    after = followers.pageInfo.endCursor!
  }
}

test('followers come newest first, each once, with how many they are', async () => {
  const newest = fans.map(({ handle }) => handle).reverse()
  expect(await pages(star.userId)).toEqual([newest.slice(0, 3), newest.slice(3, 6), newest.slice(6)])
  const { user } = (await api.visitor.run(PAGE, { id: star.userId })).data!
  expect([user!.followerCount, user!.followers.totalCount]).toEqual([7, 7])
})

test('follows made in one moment are paged without a gap or a repeat', async () => {
  const idol = await make.person(api)
  await api.sql('insert into followers (follower_id, followee_id) select id, $1 from unnest($2::uuid[]) id', [idol.userId, fans.map(({ userId }) => userId)])
  const all = (await pages(idol.userId)).flat()
  expect([...all].sort()).toEqual(fans.map(({ handle }) => handle).sort())
})

test('how each of a list and the viewer stand to each other', async () => {
  const [one, idol] = [await make.person(api), await make.person(api)]
  const [known, mutual, stranger] = fans
  for (const fan of [known!, mutual!, stranger!]) await follow(fan, idol)
  await follow(one, known!)
  await follow(one, mutual!)
  await follow(mutual!, one)
  const { user } = (await api.as(one).run(PAGE, { id: idol.userId })).data!
  expect(user!.followers.nodes).toEqual([
    { handle: stranger!.handle, viewerFollows: false, followsViewer: false, isMutual: false },
    { handle: mutual!.handle, viewerFollows: true, followsViewer: true, isMutual: true },
    { handle: known!.handle, viewerFollows: true, followsViewer: false, isMutual: false },
  ])
  for (const fan of [known!, mutual!]) await unfollow(one, fan)
})

test('whom a person follows has cursors of its own, good for no other list', async () => {
  const [fan] = fans
  const { user } = (await api.visitor.run(FOLLOWING, { id: fan!.userId, first: 1 })).data!
  expect(user!.following.totalCount).toBe(user!.following.edges.length + Math.max(0, user!.following.totalCount - 1))
  const { cursor } = user!.following.edges[0]!
  expect(await api.visitor.run(FOLLOWING, { id: star.userId, after: cursor })).toFailWith('INVALID_CURSOR')
  expect(await api.visitor.run(PAGE, { id: fan!.userId, after: cursor })).toFailWith('INVALID_CURSOR')
})

test.each([0, 101, -1])('a page of %i is refused', async (first) => {
  expect(await api.visitor.run(PAGE, { id: star.userId, first })).toFailWith('INVALID_PAGE')
})

test('followers coming and going at once leave every count exact', async () => {
  const idol = await make.person(api)
  await Promise.all(fans.flatMap((fan) => [follow(fan, idol), unfollow(fan, idol), follow(fan, idol)]))
  const [row] = await api.sql('select follower_count, (select count(*)::int from followers where followee_id = $1) as counted from profiles where user_id = $1', [idol.userId])
  expect(row!.follower_count).toBe(row!.counted)
  expect((await api.as(idol).run(PAGE, { id: idol.userId })).data!.user!.followers.totalCount).toBe(row!.counted)
})
