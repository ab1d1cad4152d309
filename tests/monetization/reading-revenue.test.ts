import { graphql } from '../support/graphql/index.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { earning, type Creator } from './earning.js'

const api = startApi()
const { dayOf, openMonth, openLongAgo, creator, like, view, calculate } = earning(api)

const REVENUE = graphql(`query Revenue($first: Int, $after: Cursor, $from: Date, $to: Date) {
  viewer { monetization {
    earnings { balance lifetime }
    revenueByPost(first: $first, after: $after, from: $from, to: $to) { nodes { post { id revenue } likes views amount } pageInfo { hasNextPage endCursor } }
    revenueByDay(from: $from, to: $to) { nodes { day likes views amount } }
    revenueByMonth(from: $from, to: $to) { nodes { month likes views amount } }
  } }
}`)
const DAYS = graphql(`query Days($last: Int, $before: Cursor) {
  viewer { monetization { revenueByDay(last: $last, before: $before) { nodes { day } pageInfo { hasPreviousPage startCursor } } } }
}`)
const POST_REVENUE = graphql(`query PostRevenue($id: ID!) { post(id: $id) { revenue } }`)

const usd = (amount: string) => ({ amount, currency: 'USD' })
let [ana, ben]: Creator[] = []
let eve: Person
let months: string[]
let days: string[]

beforeAll(async () => {
  await openLongAgo();
  [ana, ben] = [await creator(), await creator()]
  eve = await make.person(api)
  ;[months, days] = [[], []]
  for (let month = 0; month < 2; month += 1) {
    months.push(await openMonth())
    for (const day of [await dayOf(1), await dayOf(20)]) {
      days.push(day)
      await like([{ to: ana.posts[days.length]!, by: eve.userId, at: `${day}T00:00:00Z` }, { to: ben.posts[0]!, by: eve.userId, at: `${day}T00:00:00Z` }])
      await view([{ to: ana.posts[1]!, by: null, at: `${day}T23:59:59Z` }])
    }
    await calculate(months.at(-1)!)
  }
})

const revenue = async (who: Person, variables = {}) => (await api.as(who).run(REVENUE, variables)).data!.viewer!.monetization

test('one reads what one has earned by post, by day and by month, the newest first', async () => {
  const { earnings, revenueByPost, revenueByDay, revenueByMonth } = await revenue(ana!)
  expect(earnings).toEqual({ balance: usd('0.0044'), lifetime: usd('0.0044') })
  expect(revenueByMonth.nodes).toEqual([...months].reverse().map((month) => ({ month, likes: 2, views: 2, amount: usd('0.0022') })))
  expect(revenueByDay.nodes).toEqual([...days].reverse().map((day) => ({ day, likes: 1, views: 1, amount: usd('0.0011') })))
  const byPost = Object.fromEntries(revenueByPost.nodes.map(({ post, ...sums }) => [post!.id, { ...sums, again: post!.revenue }]))
  expect(byPost).toEqual(Object.fromEntries([1, 2, 3, 4].map((index) => [ana!.posts[index],
    index === 1 ? { likes: 1, views: 4, amount: usd('0.0014'), again: usd('0.0014') } : { likes: 1, views: 0, amount: usd('0.0010'), again: usd('0.0010') }])))
  expect(revenueByPost.nodes.map(({ post }) => post!.id)).toEqual(Object.keys(byPost).sort().reverse())
})

test('it is read from a day to a day, and page by page in both directions', async () => {
  const { revenueByDay, revenueByMonth } = await revenue(ana!, { from: days[1], to: months[1] })
  expect([revenueByDay.nodes.map(({ day }) => day), revenueByMonth.nodes.map(({ month }) => month)]).toEqual([[days[2], days[1]], [months[1]]])
  const first = (await revenue(ana!, { first: 3 })).revenueByPost
  const second = (await revenue(ana!, { first: 3, after: first.pageInfo.endCursor })).revenueByPost
  expect([first.pageInfo.hasNextPage, first.nodes.length, second.pageInfo.hasNextPage, second.nodes.length]).toEqual([true, 3, false, 1])
  const last = (await api.as(ana!).run(DAYS, { last: 3 })).data!.viewer!.monetization.revenueByDay
  const before = (await api.as(ana!).run(DAYS, { last: 3, before: last.pageInfo.startCursor })).data!.viewer!.monetization.revenueByDay
  expect([...before.nodes, ...last.nodes].map(({ day }) => day)).toEqual([...days].reverse())
  expect(await api.as(ben!).run(REVENUE, { after: first.pageInfo.endCursor })).toFailWith('INVALID_CURSOR')
})

test('what a post has earned is its author\'s to know', async () => {
  const of = async (who: Person | null, id: string) => (await (who ? api.as(who) : api.visitor).run(POST_REVENUE, { id })).data!.post!.revenue
  expect(await of(ana!, ana!.posts[1]!)).toEqual(usd('0.0014'))
  expect(await of(ana!, ana!.posts[9]!)).toEqual(usd('0.0000'))
  expect([await of(eve, ana!.posts[1]!), await of(null, ana!.posts[1]!), await of(ana!, ben!.posts[0]!)]).toEqual([null, null, null])
})

test('each sees their own revenue and nobody else\'s; the books of months and days are the server\'s', async () => {
  const ids = async (person: Person | null, table: string) => [...new Set((await api.sqlAs('polyphony_viewer', person, `select user_id from ${table}`)).map(({ user_id }) => user_id))]
  for (const table of ['video_revenue', 'creator_months']) {
    expect([await ids(ana!, table), await ids(eve, table), await ids(null, table)]).toEqual([[ana!.userId], [], []])
    expect((await api.sqlAs('polyphony_system', null, `select distinct user_id from ${table}`)).length).toBe(2)
  }
  for (const table of ['revenue_bookings', 'revenue_months']) {
    await expect(api.sqlAs('polyphony_viewer', ana!, `select from ${table}`)).rejects.toThrow('permission denied')
    await api.sqlAs('polyphony_system', null, `select from ${table}`)
  }
  for (const role of ['polyphony_viewer', 'polyphony_system'] as const) {
    for (const table of ['video_revenue', 'creator_months', 'revenue_bookings', 'revenue_months', 'spent_likes']) {
      await expect(api.sqlAs(role, ana!, `delete from ${table}`)).rejects.toThrow('permission denied')
    }
  }
  for (const rule of ['calculate_monthly_revenue(current_date)', 'calculate_due_revenue()', 'eligible_creators(null)', 'keep_revenue(current_date, null)', 'pay_creators(current_date, null)', 'book_revenue_parts(current_date, null)']) {
    await expect(api.sqlAs('polyphony_viewer', ana!, `select ${rule}`)).rejects.toThrow('permission denied')
  }
})

test('user_videos shows the posts one sees, as what earns', async () => {
  expect(await api.sqlAs('polyphony_viewer', eve, 'select user_id, like_count from user_videos where post_id = $1', [ana!.posts[0]])).toEqual([{ user_id: ana!.userId, like_count: 500 }])
  await api.sql("update posts set audience = 'ONLY_ME' where id = $1", [ana!.posts[19]])
  expect(await api.sqlAs('polyphony_viewer', eve, 'select from user_videos where post_id = $1', [ana!.posts[19]])).toEqual([])
  expect(await api.sqlAs('polyphony_viewer', ana!, 'select from user_videos where post_id = $1', [ana!.posts[19]])).toHaveLength(1)
})

test('views and logs of likes are kept until their month is booked', async () => {
  const [open, booked] = [await dayOf(3), months[1]]
  await view([{ to: ana!.posts[7]!, by: null, at: `${open}T10:00:00Z` }, { to: ana!.posts[7]!, by: null, at: `${booked}T10:00:00Z` }])
  await api.sql('insert into post_like_logs (post_id, user_id, is_like, at) select $1, $2, true, at from unnest($3::timestamptz[]) at', [ana!.posts[7], eve.userId, [open, booked]])
  await api.sql('select sweep_engagement()')
  expect(await api.sql('select day::text from post_view_logs where post_id = $1', [ana!.posts[7]])).toEqual([{ day: open }])
  expect(await api.sql('select at::date::text as day from post_like_logs where post_id = $1', [ana!.posts[7]])).toEqual([{ day: open }])
})
