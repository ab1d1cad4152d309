import fc from 'fast-check'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { earning, type Creator } from './earning.js'

const api = startApi()
const { dayOf, openMonth, openLongAgo, creator, like, view, calculate, balanceOf } = earning(api)

let [ana, ben]: Creator[] = []
let [eve, cheat]: Person[] = []

beforeAll(async () => {
  await openLongAgo();
  [ana, ben] = [await creator(), await creator()];
  [eve, cheat] = [await make.person(api), await make.person(api)]
  await api.sql("insert into user_cheat_status (user_id, status, checked_at) values ($1, 'CHEATING', now())", [cheat.userId])
})

/** What is earned of one like and one view by each of these, on the last second of the first day. */
async function earnedBy(actors: (string | null)[], post = ana!.posts[0]!): Promise<number> {
  const [month, before] = [await openMonth(), await balanceOf(ana!)]
  const at = `${month}T23:59:59Z`
  await like(actors.filter((by) => by !== null).map((by) => ({ to: post, by, at })))
  await view(actors.map((by) => ({ to: post, by, at })))
  await calculate(month)
  await api.sql('delete from likes where post_id = $1', [post])
  return (await balanceOf(ana!)) - before
}

test('a like is worth 0.0010 USD and a view 0.0001, also one of nobody in particular', async () => {
  expect(await earnedBy([eve!.userId])).toBe(11)
  expect(await earnedBy([ben!.userId, null])).toBe(12)
})

test('what people do with their own posts, and what cheaters do, earns nothing', async () => {
  expect(await earnedBy([ana!.userId, cheat!.userId])).toBe(0)
})

test.each([
  ['demonetized', 'is_demonetized = true', 'is_demonetized = false'],
  ['deleted', 'deleted_at = now()', 'deleted_at = null'],
  ['taken down', 'removed_at = now()', 'removed_at = null'],
])('a post that is %s earns nothing', async (_what, change, back) => {
  const [, other] = ana!.posts
  await api.sql(`update posts set ${change} where id = $1`, [other])
  // Likes and posts enough without it.
  await api.sql('update posts set like_count = 1000 where id = $1', [ana!.posts[0]])
  await api.sql("insert into posts (id, author_id, client_post_id, body) values (new_id(), $1, new_id(), 'One more')", [ana!.userId])
  expect(await earnedBy([eve!.userId], other)).toBe(0)
  await api.sql(`update posts set ${back} where id = $1`, [other])
  expect(await earnedBy([eve!.userId], other)).toBe(11)
})

test('who may not earn when the month is booked earns nothing by it, and nothing is kept of it', async () => {
  const month = await openMonth()
  const { userId } = ana!
  await api.sql("insert into user_cheat_status (user_id, status, is_demonetized, checked_at) values ($1, 'CLEAN', true, now())", [userId])
  expect(await earnedBy([eve!.userId])).toBe(0)
  await api.sql('delete from user_cheat_status where user_id = $1', [userId])
  await api.sql('update profiles set like_count = 4999 where user_id = $1', [userId])
  expect(await earnedBy([eve!.userId])).toBe(0)
  await api.sql('update profiles set like_count = 5000 where user_id = $1', [userId])
  expect(await api.sql('select from video_revenue where user_id = $1 and month >= $2', [userId, month])).toEqual([])
  expect(await api.sql('select from creator_months where user_id = $1 and month >= $2', [userId, month])).toEqual([])
})

test('a like taken back before its month is over, or never given, earns nothing; one given again meanwhile earns once', async () => {
  const [month, at] = [await openMonth(), `${await dayOf(3)}T12:00:00Z`]
  const before = await balanceOf(ana!)
  await like([{ to: ana!.posts[2]!, by: eve!.userId, at: `${month}T12:00:00Z` }, { to: ana!.posts[3]!, by: eve!.userId, at }])
  await api.sql('delete from likes where post_id = any($1)', [[ana!.posts[2], ana!.posts[3]]])
  await like([{ to: ana!.posts[3]!, by: eve!.userId, at }])
  await calculate(month)
  expect((await balanceOf(ana!)) - before).toBe(10)
})

test('a like taken back after its month and given again earns no second time, whatever else its post brings that day', async () => {
  const [post, month] = [ana!.posts[4]!, await openMonth()]
  await like([{ to: post, by: eve!.userId, at: `${month}T12:00:00Z` }])
  await calculate(month)
  const before = await balanceOf(ana!)
  expect(await api.as(eve!).run('mutation ($input: UnlikePostInput!) { unlikePost(input: $input) { id } }', { input: { postId: post } })).toSucceed()
  expect(await api.as(eve!).run('mutation ($input: LikePostInput!) { likePost(input: $input) { id } }', { input: { postId: post } })).toSucceed()
  await api.sql("update likes set created_at = $2::date + interval '1 day' where post_id = $1", [post, await openMonth()])
  await view([{ to: post, by: null, at: `${await dayOf(2)}T12:00:00Z` }])
  await like([{ to: post, by: ben!.userId, at: `${await dayOf(2)}T12:00:00Z` }])
  await calculate(await openMonth())
  expect(await balanceOf(ana!)).toBe(before + 11)
})

/** Whoever may be met in the model: two creators, a listener, a cheater and nobody. */
const interaction = fc.record({ isLike: fc.boolean(), post: fc.nat(39), by: fc.nat(4), day: fc.integer({ min: 0, max: 27 }) })

test('what is booked is what plain arithmetic says, by post, by day and by month', async () => {
  const actors = [ana!.userId, ben!.userId, eve!.userId, cheat!.userId, null]
  await fc.assert(fc.asyncProperty(fc.array(interaction, { maxLength: 120 }), async (history) => {
    const month = await openMonth()
    const days = (await api.sql('select ($1::date + d)::text as day from generate_series(0, 27) d', [month])).map(({ day }) => day as string)
    const posts = [...ana!.posts.slice(0, 20), ...ben!.posts]
    const expected = new Map<string, number>()
    const seen = new Set<string>()
    const add = (key: string, units: number): unknown => expected.set(key, (expected.get(key) ?? 0) + units)
    for (const [index, { isLike, post, by, day }] of history.entries()) {
      const once = isLike ? `like ${post} ${by}` : `view ${post} ${by === 4 ? index : by} ${by === 4 ? '' : day}`
      if (seen.has(once) || (isLike && by === 4)) continue
      seen.add(once)
      const owner = post < 20 ? 0 : 1
      if (by === 3 || by === owner) continue
      for (const key of [`post ${posts[post]}`, `day ${owner} ${days[day]}`, `account ${owner}`]) add(key, isLike ? 10 : 1)
    }
    const given = (isLike: boolean) => history.filter((act) => act.isLike === isLike && !(isLike && act.by === 4)).map(({ post, by, day }) => ({ to: posts[post]!, by: actors[by]!, at: `${days[day]}T10:00:00Z` }))
    await api.sql('delete from likes')
    await api.sql('delete from spent_likes')
    await like(given(true))
    await view(given(false))
    const before = [await balanceOf(ana!), await balanceOf(ben!)]
    await calculate(month)
    const found = new Map<string, number>()
    for (const row of await api.sql(`
      select 'post ' || post_id as key, amount from video_revenue where month = $1
      union all select 'day ' || case user_id when $2 then 0 else 1 end || ' ' || (month + (d.day - 1)), d.likes * 10 + d.views from creator_months, unnest(days, day_likes, day_views) d (day, likes, views) where month = $1
      union all select 'account ' || case user_id when $2 then 0 else 1 end, amount from creator_months where month = $1`, [month, ana!.userId])) found.set(row.key as string, Number(row.amount))
    expect([...found].sort()).toEqual([...expected].sort())
    expect([await balanceOf(ana!), await balanceOf(ben!)]).toEqual([0, 1].map((owner) => before[owner]! + (expected.get(`account ${owner}`) ?? 0)))
  }), { numRuns: 25 })
})
