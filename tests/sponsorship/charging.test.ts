import { graphql } from '../support/graphql/index.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { inDays, sponsoring, today, usd } from './sponsoring.js'

const api = startApi()
const { look, sponsor, post, running, charge, credits, wrongSums } = sponsoring(api)

const LIKE = graphql(`mutation LikeSponsored($postId: ID!) { likePost(input: { postId: $postId }) { likeCount } }`)
const UNLIKE = graphql(`mutation UnlikeSponsored($postId: ID!) { unlikePost(input: { postId: $postId }) { likeCount } }`)
const STATS = graphql(`
  query SponsoredStats($id: ID!, $from: Date!, $to: Date!) {
    sponsoredPost(id: $id) {
      stats(from: $from, to: $to) {
        days { day people shown likes spent }
        countries { name people shown likes spent }
        languages { name people }
        followers { name people shown likes spent }
      }
    }
  }
`)

const people = (count: number): Promise<Person[]> => Promise.all(Array.from({ length: count }, () => make.person(api)))
const spentOf = async (who: Person, id: string) => (await look(who, id)).data!.sponsoredPost!.spent.amount

test('being shown it and a like cost once per person and day, however often', async () => {
  const [ana, ben] = [await sponsor(), await make.person(api)]
  const postId = await post(ana)
  const id = await running(ana, postId)
  expect((await api.as(ben).run(LIKE, { postId })).data?.likePost?.likeCount).toBe(1)
  expect(await spentOf(ana, id)).toBe('0.0000')
  await api.as(ben).run(UNLIKE, { postId })
  expect([await charge(id, ben), await charge(id, ben)]).toEqual([true, false])
  for (let count = 0; count < 2; count += 1) {
    expect(await api.as(ben).run(LIKE, { postId })).toSucceed()
    expect(await api.as(ben).run(UNLIKE, { postId })).toSucceed()
  }
  expect(await spentOf(ana, id)).toBe('0.0220')
  await api.sql('update sponsored_interactions set day = day - 1 where sponsored_post_id = $1', [id])
  await api.sql('update sponsored_post_days set day = day - 1 where sponsored_post_id = $1', [id])
  await api.as(ben).run(LIKE, { postId })
  expect(await spentOf(ana, id)).toBe('0.0220')
  expect(await charge(id, ben)).toBe(true)
  expect([await charge(id, ana), await charge(id, { userId: id })]).toEqual([false, false])
})

test('one like is paid for once, by what has shown the post last', async () => {
  const [ana, ben] = [await sponsor(), await make.person(api)]
  const postId = await post(ana)
  const [first, second] = [await running(ana, postId), await running(ana, postId)]
  await charge(first, ben)
  await charge(second, ben)
  await api.as(ben).run(LIKE, { postId })
  expect([await spentOf(ana, first), await spentOf(ana, second)]).toEqual(['0.0020', '0.0220'])
})

test('nothing is paid for before its time, or while it rests', async () => {
  const [ana, ben] = [await sponsor(), await make.person(api)]
  const id = await running(ana, await post(ana), { startsAt: inDays(1) })
  expect(await charge(id, ben)).toBe(false)
})

test('fifty are shown it at once when ten fit: ten are paid for, it ends, and the rest comes back', async () => {
  const [ana, all] = [await sponsor(1), await people(50)]
  const id = await running(ana, await post(ana), { budget: usd('1') })
  await api.sql('update sponsored_posts set impression_price = 990, like_price = 990 where id = $1', [id])
  const charged = await Promise.all(all.map((person) => charge(id, person)))
  expect(charged.filter(Boolean)).toHaveLength(10)
  expect((await look(ana, id)).data?.sponsoredPost).toMatchObject({ state: 'ENDED', endedBy: 'BUDGET', spent: usd('0.9900'), returned: usd('0.0100'), left: usd('0.0000') })
  expect(await credits(ana)).toBe(100)
})

test('fifty like it at once at the last unit: every like succeeds, and exactly those that fit are paid for', async () => {
  const [ana, all] = [await sponsor(1), await people(50)]
  const postId = await post(ana)
  const id = await running(ana, postId, { budget: usd('1') })
  for (const person of all) await charge(id, person)
  await api.sql('update sponsored_posts set impression_price = 6, like_price = 1285 where id = $1', [id])
  const replies = await Promise.all(all.map((person) => api.as(person).run(LIKE, { postId })))
  for (const reply of replies) expect(reply).toSucceed()
  expect((await look(ana, id)).data?.sponsoredPost).toMatchObject({ state: 'ENDED', endedBy: 'BUDGET', spent: usd('0.9995'), returned: usd('0.0005') })
})

test('ended, charged and deleted all at once, the books balance', async () => {
  const [ana, all] = [await sponsor(5), await people(12)]
  const postId = await post(ana)
  const ids = [await running(ana, postId, { budget: usd('1') }), await running(ana, postId, { budget: usd('1') })]
  const { end } = sponsoring(api)
  await Promise.all([
    ...all.flatMap((person, place) => [charge(ids[place % 2]!, person), api.as(person).run(LIKE, { postId })]),
    end(ana, ids[0]!), api.as(ana).run('mutation ($id: ID!) { deletePost(input: { postId: $id }) }', { id: postId }),
  ])
  for (const id of ids) expect((await look(ana, id)).data?.sponsoredPost).toMatchObject({ state: 'ENDED', left: usd('0.0000') })
  expect(api.faults).toEqual([])
})

test('the statistics by day and audience are what a recount gives, and small groups have no name', async () => {
  const [ana, all] = [await sponsor(), await people(12)]
  const postId = await post(ana)
  const id = await running(ana, postId)
  for (const [place, { userId }] of all.entries()) {
    await api.sql('insert into user_settings (user_id, country, language) values ($1, $2, $3)', [userId, place < 5 ? 'NO' : place < 9 ? 'DE' : null, 'en'])
    if (place < 6) await api.sql('update profiles set follower_count = 12 where user_id = $1', [userId])
    await charge(id, all[place]!)
  }
  await api.as(all[0]!).run(LIKE, { postId })
  await api.as(all[6]!).run(LIKE, { postId })
  const yesterday = inDays(-1).slice(0, 10)
  const read = (from: string, to: string) => api.as(ana).run(STATS, { id, from, to })
  const stats = (await read(yesterday, today())).data!.sponsoredPost!.stats!
  expect(stats.days).toEqual([
    { day: yesterday, people: 0, shown: 0, likes: 0, spent: usd('0.0000') },
    { day: today(), people: 12, shown: 12, likes: 2, spent: usd('0.0640') },
  ])
  expect(stats.countries).toEqual([
    { name: null, people: 7, shown: 7, likes: 1, spent: usd('0.0340') },
    { name: 'NO', people: 5, shown: 5, likes: 1, spent: usd('0.0300') },
  ])
  expect(stats.languages).toEqual([{ name: 'en', people: 12 }])
  expect(stats.followers).toMatchObject([{ name: '0-9', people: 6, likes: 1 }, { name: '10-99', people: 6, likes: 1 }])
  await api.sql('update profiles set follower_count = 0')
  expect((await read(yesterday, yesterday)).data!.sponsoredPost!.stats).toMatchObject({ countries: [], languages: [] })
  expect(await read(today(), yesterday)).toFailWith('DATE_RANGE_INVALID')
  expect(await read('2025-01-01', '2026-01-02')).toFailWith('DATE_RANGE_INVALID')
})

test('of somebody erased what they cost stays, by an id nobody has; of a sponsor nothing does', async () => {
  const [ana, ben] = [await sponsor(), await make.person(api)]
  const id = await running(ana, await post(ana))
  await charge(id, ben)
  const erase = async ({ userId }: Person) => {
    await api.sql("update users set deletion_due_at = now(), disabled_at = now() where id = $1", [userId])
    while ((await api.sql('select erase_account($1, 10) as rows', [userId]))[0]!.rows !== 0);
  }
  await erase(ben)
  expect(await api.sql('select user_id = $2 as his, cost from sponsored_interactions where sponsored_post_id = $1', [id, ben.userId])).toEqual([{ his: false, cost: '20' }])
  expect(await wrongSums()).toEqual([])
  await erase(ana)
  expect(await credits(ana)).toBe(999_980)
  for (const table of ['sponsored_posts', 'sponsored_post_days', 'sponsored_interactions', 'channel_events']) {
    expect(await api.sql(`select from ${table} t where t::text like any ($1)`, [[`%${id}%`, `%${ana.userId}%`]])).toEqual([])
  }
})

test('after all of this every sum is what a recount gives, and nobody has waited in a circle', async () => {
  expect(await wrongSums()).toEqual([])
  expect(await api.sql('select deadlocks::int from pg_stat_database where datname = current_database()')).toEqual([{ deadlocks: 0 }])
})
