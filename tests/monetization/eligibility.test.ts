import { graphql } from '../support/graphql/index.js'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { earning } from './earning.js'

const api = startApi()
const { creator } = earning(api)

const MONETIZATION = graphql(`query Monetization {
  viewer { monetization { isEligible isDemonetized criteria { name needed has isMet } earnings { balance pending lifetime } } }
}`)

const monetization = async (who: { accessToken: string }) => (await api.as(who).run(MONETIZATION, {})).data!.viewer!.monetization

test('a new account is told what it takes, and that it has nothing yet', async () => {
  const zero = { amount: '0.0000', currency: 'USD' }
  expect(await monetization(await make.person(api))).toEqual({
    isEligible: false, isDemonetized: false, earnings: { balance: zero, pending: zero, lifetime: zero },
    criteria: [
      { name: 'ACCOUNT_AGE_DAYS', needed: 30, has: 0, isMet: false }, { name: 'PROFILE_LIKES', needed: 5000, has: 0, isMet: false },
      { name: 'POST_LIKES', needed: 10_000, has: 0, isMet: false }, { name: 'POSTS', needed: 20, has: 0, isMet: false },
    ],
  })
})

test('who has just what it takes earns; whoever lacks one of anything does not', async () => {
  const ana = await creator()
  await api.sql("update users set created_at = now() - interval '30 days' where id = $1", [ana.userId])
  expect(await monetization(ana)).toMatchObject({ isEligible: true, criteria: [{ has: 30 }, { has: 5000 }, { has: 10_000 }, { has: 20 }] })
  const lacks: [name: string, less: string, back: string][] = [
    ['ACCOUNT_AGE_DAYS', "update users set created_at = created_at + interval '1 minute' where id = $1", "update users set created_at = created_at - interval '1 minute' where id = $1"],
    ['PROFILE_LIKES', 'update profiles set like_count = 4999 where user_id = $1', 'update profiles set like_count = 5000 where user_id = $1'],
    ['POST_LIKES', 'update posts set like_count = like_count - 1 where id = (select min(id::text)::uuid from posts where author_id = $1)', 'update posts set like_count = 500 where author_id = $1'],
    ['POSTS', 'update posts set like_count = 1000, deleted_at = case when id = (select min(id::text)::uuid from posts where author_id = $1) then now() end where author_id = $1',
      'update posts set like_count = 500, deleted_at = null where author_id = $1'],
  ]
  for (const [name, less, back] of lacks) {
    await api.sql(less, [ana.userId])
    const { isEligible, criteria } = await monetization(ana)
    expect({ name, isEligible, unmet: criteria.filter(({ isMet }) => !isMet).map((criterion) => criterion.name) }).toEqual({ name, isEligible: false, unmet: [name] })
    await api.sql(back, [ana.userId])
    expect(await monetization(ana)).toMatchObject({ isEligible: true })
  }
})

test('a demonetized account does not earn, whatever it has', async () => {
  const ana = await creator()
  await api.sql("insert into user_cheat_status (user_id, status, is_demonetized, checked_at) values ($1, 'CLEAN', true, now())", [ana.userId])
  expect(await monetization(ana)).toMatchObject({ isEligible: false, isDemonetized: true, criteria: [{ isMet: true }, { isMet: true }, { isMet: true }, { isMet: true }] })
})
