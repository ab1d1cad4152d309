import { SubscriptionTier } from '../../src/entities/identity/account.js'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'
import { SET_TIER } from '../identity/administration.js'

const api = startApi({ TIER_LIMITS: '{"free":{"apiCalls":5,"uploads":3},"pro":{"apiCalls":50,"transformations":7}}' })

const USAGE = graphql(`
  query Usage {
    viewer {
      tier
      usage {
        transformations {
          used
          limit
          remaining
          resetsAt
        }
        uploads {
          used
          limit
          remaining
        }
        apiCalls {
          used
          limit
          remaining
          resetsAt
        }
      }
    }
  }
`)

const usageOf = async (person: { accessToken: string }) => (await api.as(person).run(USAGE)).data!.viewer!.usage

test('somebody new has all of their tier left, but for the question itself', async () => {
  const usage = await usageOf(await make.person(api))
  expect(usage).toMatchObject({
    transformations: { used: 0, limit: 10, remaining: 10 }, uploads: { used: 0, limit: 3, remaining: 3 }, apiCalls: { used: 1, limit: 5, remaining: 4 },
  })
  const [row] = await api.sql("select usage_window() + interval '1 hour' as ends", [])
  for (const { resetsAt } of [usage.transformations, usage.apiCalls]) expect(new Date(resetsAt)).toEqual(row!.ends)
})

test('what is taken and given back shows at once', async () => {
  const ana = await make.person(api)
  for (let count = 0; count < 2; count += 1) await api.sql("select take_usage($1, 'UPLOAD')", [ana.userId])
  expect((await usageOf(ana)).uploads).toEqual({ used: 2, limit: 3, remaining: 1 })
  await api.sql("select give_back_usage($1, 'UPLOAD', usage_window())", [ana.userId])
  expect((await usageOf(ana)).uploads).toEqual({ used: 1, limit: 3, remaining: 2 })
})

test('what was used in hours before counts no more', async () => {
  const ana = await make.person(api)
  await api.sql("insert into usage_tracking values ($1, 'UPLOAD', usage_window() - interval '1 hour', 3)", [ana.userId])
  expect((await usageOf(ana)).uploads).toEqual({ used: 0, limit: 3, remaining: 3 })
})

test('a lower tier leaves nothing, and never less', async () => {
  const ana = await make.person(api, { tier: SubscriptionTier.PRO })
  for (let count = 0; count < 5; count += 1) await api.sql("select take_usage($1, 'UPLOAD')", [ana.userId])
  await api.sql("update users set subscription_tier = 'free' where id = $1", [ana.userId])
  expect((await usageOf(ana)).uploads).toEqual({ used: 5, limit: 3, remaining: 0 })
})

test('a change of tier counts for calls once the database has been told of them', async () => {
  const [admin, ana] = [await make.person(api, { role: 'admin', tier: SubscriptionTier.PRO }), await make.person(api)]
  for (let count = 0; count < 5; count += 1) await usageOf(ana)
  expect(await api.as(ana).run(USAGE)).toFailWith('SUBSCRIPTION_REQUIRED')
  expect(await api.as(admin).run(SET_TIER, { input: { userId: ana.userId, tier: 'PRO' } })).toSucceed()
  await api.app.serving.apiCalls.tell()
  expect(await usageOf(ana)).toMatchObject({ transformations: { limit: 7 }, apiCalls: { used: 6, limit: 50, remaining: 44 } })
})

test('what an account used is kept for 90 days', async () => {
  const ana = await make.person(api)
  await api.sql("insert into usage_tracking select $1, 'UPLOAD', usage_window() - make_interval(days => days), 1 from unnest(array[1, 89, 91, 400]) days", [ana.userId])
  expect(await api.sqlAs('polyphony_system', null, 'select sweep_usage()')).toEqual([{ sweep_usage: 2 }])
  expect(await api.sql('select from usage_tracking where user_id = $1', [ana.userId])).toHaveLength(2)
})
