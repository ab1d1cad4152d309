import fc from 'fast-check'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { delivering, sponsoredOn, type FeedPage } from './delivering.js'

const api = startApi()
const { campaign, every, feed, pauseAll, posts } = delivering(api)

let sponsor: Person
let reader: Person
/** What the reader's feed holds, newest first. */
let organic: string[]
beforeAll(async () => {
  sponsor = await make.person(api, { handle: 'sponsor' })
  reader = await make.person(api, { handle: 'reader' })
  organic = await posts(reader, 35)
})
beforeEach(pauseAll)

const marks = ({ edges }: FeedPage): boolean[] => edges.map(({ node }) => node.sponsorship !== null)
const shown = async (who: Person): Promise<string[]> => sponsoredOn(await feed(who))

test('after every ten items stands a sponsored post, another each time, marked and with the cursor of the item above', async () => {
  const ids = [await campaign(sponsor), await campaign(sponsor), await campaign(sponsor)].map(({ id }) => id)
  const page = await feed(reader, { first: 100 })
  expect(marks(page).flatMap((isSponsored, index) => (isSponsored ? [index] : []))).toEqual([10, 21, 32])
  expect(sponsoredOn(page).sort()).toEqual(ids.sort())
  expect(page.edges[10]!.cursor).toBe(page.edges[9]!.cursor)
  expect(new Set(page.edges.map(({ node }) => node.id)).size).toBe(38)
  expect(page.pageInfo).toMatchObject({ hasNextPage: false, endCursor: page.edges.at(-1)!.cursor })
})

test('who does not ask for the mark whatever the variables are, reads another feed or is signed out gets none', async () => {
  await campaign(sponsor)
  const ids = async (inner: string) => {
    const reply = await api.as(reader).run<{ homeFeed: { nodes: { post: { id: string } }[] } }, object>(`query ($no: Boolean!) { homeFeed { nodes { post { id } ${inner} } } }`, { no: false })
    expect(reply).toSucceed()
    return reply.data!.homeFeed.nodes.map(({ post }) => post.id)
  }
  for (const inner of ['id @include(if: $no)', 'sponsorship @include(if: $no) { token }', 'sponsorship @skip(if: $no) { token }', '... @include(if: $no) { sponsorship { token } }'])
    expect(await ids(inner)).toEqual(organic.slice(0, 20))
  const profile = await api.as(reader).run<{ profilePosts: { nodes: { sponsorship: unknown }[] } }, object>(`{ profilePosts(userId: "${reader.userId}") { nodes { sponsorship { token } } } }`)
  expect(profile.data!.profilePosts.nodes.map(({ sponsorship }) => sponsorship)).toEqual(organic.slice(0, 20).map(() => null))
  expect(await api.visitor.run('{ homeFeed { nodes { sponsorship { token } } } }')).toFailWith('SIGN_IN_REQUIRED')
})

/** What stands on a page, as anybody would write it: true for a sponsored post. */
function expected(above: number, size: number, rate: number, campaigns: number): boolean[] {
  const rows: boolean[] = []
  for (let place = above; place < organic.length && rows.length < size; place += 1) {
    const isDue = size > 1 && place > 0 && place % rate === 0 && campaigns > 0
    if (isDue && rows.length + 2 > size) break
    if (isDue) campaigns -= 1
    rows.push(...(isDue ? [true, false] : [false]))
  }
  return rows
}

test('whatever sizes pages have, they join to the feed with sponsored posts at their places', async () => {
  const all = [await campaign(sponsor), await campaign(sponsor), await campaign(sponsor), await campaign(sponsor)]
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.nat(4), fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 4 }), async (rate, running, sizes) => {
      await every(rate)
      await api.sql("update sponsored_posts set state = case when id = any ($1) then 'ACTIVE' else 'PAUSED' end::sponsored_post_state", [all.slice(0, running).map(({ id }) => id)])
      const read: string[] = []
      for (let after: string | null = null, turn = 0; ; turn += 1) {
        const first = sizes[turn % sizes.length]!
        const page: FeedPage = await feed(reader, { first, after })
        expect(marks(page)).toEqual(expected(read.length, first, rate, running))
        page.edges.forEach(({ cursor, node }, index) => node.sponsorship && expect(cursor).toBe(page.edges[index - 1]?.cursor ?? after))
        expect(new Set(sponsoredOn(page)).size).toBe(sponsoredOn(page).length)
        read.push(...page.edges.flatMap(({ node }) => (node.sponsorship ? [] : [node.post.id])))
        expect(page.pageInfo.hasNextPage).toBe(read.length < organic.length)
        if (!page.pageInfo.hasNextPage) break
        after = page.pageInfo.endCursor
      }
      expect(read).toEqual(organic)
    }),
    { numRuns: 20 },
  )
  await every(10)
})

test('what stands on the page anyway is not shown as sponsored, one post not twice, and an empty feed has none', async () => {
  const [friend, follower, nobody] = [await make.person(api), await make.person(api), await make.person(api)]
  await posts(friend, 15)
  await api.sql('insert into followers (follower_id, followee_id) values ($1, $2)', [follower.userId, friend.userId])
  const { postId } = await campaign(friend)
  expect(await shown(follower)).toEqual([])
  await campaign(sponsor, { post_id: postId })
  expect(await shown(follower)).toEqual([])
  expect(sponsoredOn(await feed(reader, { first: 100 }))).toHaveLength(1)
  expect((await feed(nobody)).edges).toEqual([])
})

const HOUR = 3_600_000
const ago = (hours: number): Date => new Date(Date.now() - hours * HOUR)
const EVEN = { pacing: 'EVEN', budget: 24_000, starts_at: ago(5.5), ends_at: ago(-18.5) }
const CASES: [what: string, columns: Record<string, unknown>, isShown: boolean][] = [
  ['in review', { state: 'IN_REVIEW' }, false],
  ['refused', { state: 'REFUSED', ended_at: new Date() }, false],
  ['paused', { state: 'PAUSED' }, false],
  ['ended', { state: 'ENDED', ended_at: new Date() }, false],
  ['not begun', { starts_at: ago(-1) }, false],
  ['past its end', { starts_at: ago(2), ends_at: ago(1) }, false],
  ['with an impression left', { spent: 9_980 }, true],
  ['with less than an impression left', { spent: 9_981 }, false],
  ['on pace: six of 24 hours begun, and one more', { ...EVEN, spent: 6_000 }, true],
  ['ahead of its pace', { ...EVEN, spent: 6_001 }, false],
  ['as fast as it comes', { ...EVEN, spent: 6_001, pacing: 'FAST' }, true],
  ['small and slow, at its start', { ...EVEN, budget: 100, starts_at: ago(0), ends_at: ago(-7000) }, true],
  ['for a country', { countries: ['FR', 'DE'] }, true],
  ['for another country', { countries: ['FR'] }, false],
  ['for a language', { languages: ['de'] }, true],
  ['for another language', { languages: ['fr'] }, false],
  ['for an interest', { interests: ['synths', 'drums'] }, true],
  ['for another interest', { interests: ['drums'] }, false],
  ['for a genre', { genres: ['jazz', 'rock'] }, true],
  ['for another genre', { genres: ['rock'] }, false],
  ['for so many followers or more', { followers_from: 5 }, true],
  ['for more followers', { followers_from: 6 }, false],
  ['for so many followers or less', { followers_to: 5 }, true],
  ['for fewer followers', { followers_to: 4 }, false],
  ['for all of it at once but one', { countries: ['DE'], languages: ['de'], interests: ['synths'], genres: ['rock'] }, false],
]

test('who shows what they like and where they are is aimed at by it', async () => {
  await api.as(reader).run('mutation { updateSettings(input: { country: "de", language: "DE", interests: ["Synths"] }) { country } }')
  const { id } = await make.track(api, sponsor, { genre: 'Jazz' })
  expect(await api.as(reader).run(`mutation { likeTrack(input: { trackId: "${id}" }) { id } }`)).toSucceed()
  await api.sql('update profiles set follower_count = 5 where user_id = $1', [reader.userId])
  const silent = await make.person(api)
  await posts(silent, 12)
  for (const [what, columns, isShown] of CASES) {
    await pauseAll()
    const { id: sponsored } = await campaign(sponsor, columns)
    expect([what, await shown(reader)]).toEqual([what, isShown ? [sponsored] : []])
    const isAimed = ['countries', 'languages', 'interests', 'genres', 'followers_from'].some((name) => name in columns)
    if (isAimed) expect([what, await shown(silent)]).toEqual([what, []])
  }
  await api.as(reader).run(`mutation { unlikeTrack(input: { trackId: "${id}" }) { id } }`)
  await pauseAll()
  await campaign(sponsor, { genres: ['jazz'] })
  expect(await shown(reader)).toEqual([])
})

test('nobody is shown their own, what is of people they block, are blocked by or mute, or what holds a word they mute', async () => {
  const { id, postId } = await campaign(sponsor)
  const sees = async (change: string, values: unknown[], back: string) => {
    await api.sql(change, values)
    const seen = await shown(reader)
    await api.sql(back)
    return seen
  }
  await posts(sponsor, 15)
  expect([await shown(reader), await shown(sponsor)]).toEqual([[id], []])
  const pair = [reader.userId, sponsor.userId]
  expect(await sees('insert into blocked_users values ($1, $2)', pair, 'delete from blocked_users')).toEqual([])
  expect(await sees('insert into blocked_users values ($2, $1)', pair, 'delete from blocked_users')).toEqual([])
  expect(await sees('insert into muted_users values ($1, $2)', pair, 'delete from muted_users')).toEqual([])
  await api.sql("update posts set search = post_words(id, 'Buy crypto') where id = $1", [postId])
  expect(await sees("insert into muted_words values ($1, 'crypto')", [reader.userId], 'delete from muted_words')).toEqual([])
  for (const change of ["audience = 'FOLLOWERS'", 'removed_at = now()', 'deleted_at = now()']) {
    expect(await sees(`update posts set ${change} where id = $1`, [postId], "update posts set audience = 'PUBLIC', removed_at = null, deleted_at = null")).toEqual([])
  }
  expect(await sees("update profiles set audience = 'NOBODY' where user_id = $1", [sponsor.userId], "update profiles set audience = 'EVERYONE'")).toEqual([])
  // The post of somebody else, of whom nobody knows.
  const author = await make.person(api)
  await pauseAll()
  await campaign(sponsor, { post_id: (await posts(author, 1))[0] })
  expect(await shown(reader)).toHaveLength(1)
  expect(await sees('insert into blocked_users values ($2, $1)', pair, 'delete from blocked_users')).toEqual([])
  await posts(author, 15)
  expect(await shown(author)).toEqual([])
})
