import { seqOf } from '../../src/live/live-cursor.js'
import { Cursors } from '../../src/paging/cursor.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { statementsOf } from '../support/statements.js'
import { followOf, listOf, NOTIFICATIONS } from './notified.js'

const api = startApi()

/** Follows by so many people, the newest first. */
async function followed(person: Person, times: number): Promise<string[]> {
  const followers = []
  for (let count = 0; count < times; count += 1) followers.push(await make.person(api))
  for (const follower of followers) await followOf(api, person, follower)
  return followers.map(({ userId }) => userId).reverse()
}

test('a visitor has no notifications', async () => {
  expect(await api.visitor.run(NOTIFICATIONS)).toFailWith('SIGN_IN_REQUIRED')
})

test('pages have no gap and no repeat while others are told of', async () => {
  const ana = await make.person(api)
  const expected = await followed(ana, 7)
  const seen: string[] = []
  for (let after: string | null | undefined = null; ;) {
    const page = await listOf(api, ana, { first: 3, after })
    seen.push(...page.nodes.map(({ actors }) => actors[0]!.id))
    await followed(ana, 1)
    after = page.pageInfo.endCursor
    if (!page.pageInfo.hasNextPage) break
  }
  expect(seen).toEqual(expected)
})

test('a list of the unread holds these alone, and counts them', async () => {
  const ana = await make.person(api)
  const followers = await followed(ana, 4)
  await api.sql('update notifications set read_at = now() where user_id = $1 and subject_id = any($2)', [ana.userId, followers.slice(0, 2)])
  const { nodes, unreadCount } = await listOf(api, ana, { unreadOnly: true })
  expect(nodes.map(({ actors }) => actors[0]!.id)).toEqual(followers.slice(2))
  expect(unreadCount).toBe(2)
})

test('a cursor is good for its own list alone', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await followed(ana, 2)
  const after = (await listOf(api, ana, { first: 1 })).pageInfo.endCursor
  expect(await api.as(ana).run(NOTIFICATIONS, { after, unreadOnly: true })).toFailWith('INVALID_CURSOR')
  expect(await api.as(ben).run(NOTIFICATIONS, { after })).toFailWith('INVALID_CURSOR')
  expect(await api.as(ana).run(NOTIFICATIONS, { after: (await listOf(api, ana)).liveCursor })).toFailWith('INVALID_CURSOR')
})

test.each([0, -1, 101])('a page of %i is refused', async (first) => {
  expect(await api.as(await make.person(api)).run(NOTIFICATIONS, { first })).toFailWith('INVALID_PAGE')
})

test('the live cursor is the head of the viewer\'s channel, before anything happened too', async () => {
  const ana = await make.person(api)
  const cursors = new Cursors(api.config.SECRET!)
  const channel = `user:${ana.userId}`
  expect(seqOf(cursors, channel, (await listOf(api, ana)).liveCursor)).toBe(0)
  await followed(ana, 3)
  expect(seqOf(cursors, channel, (await listOf(api, ana)).liveCursor)).toBe(3)
})

test('a page and its live cursor are of one moment: each notification is on the page or after the cursor, never both', async () => {
  const ana = await make.person(api)
  const cursors = new Cursors(api.config.SECRET!)
  const people = await Promise.all(Array.from({ length: 30 }, () => make.person(api)))
  const told = Promise.all(people.map((person) => followOf(api, ana, person)))
  const pages = []
  for (let count = 0; count < 10; count += 1) pages.push(await listOf(api, ana, { first: 100 }))
  await told
  for (const { nodes, liveCursor, unreadCount } of pages) {
    expect({ nodes: nodes.length, unreadCount }).toEqual({ nodes: seqOf(cursors, `user:${ana.userId}`, liveCursor), unreadCount: nodes.length })
  }
})

test('a page with its actors takes two statements', async () => {
  const ana = await make.person(api)
  await followed(ana, 5)
  expect(await statementsOf(() => listOf(api, ana))).toHaveLength(2)
})
