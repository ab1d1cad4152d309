import { randomUUID } from 'node:crypto'
import { endSponsoredPosts } from '../../src/jobs/sponsorship/end-sponsored-posts.js'
import { graphql } from '../support/graphql/index.js'
import { startApi } from '../support/api.js'
import { jobContext } from '../support/job-context.js'
import { make, type Person } from '../support/make.js'
import { inDays, sponsoring, usd } from './sponsoring.js'

const api = startApi()
const { create, review, pause, resume, end, look, sponsor, post, running, charge, credits, wrongSums } = sponsoring(api)

const TERMS = graphql(`query Terms { sponsorshipTerms { name value description } }`)
const SET_TERM = graphql(`mutation SetTerm($input: SetSponsorshipTermInput!) { setSponsorshipTerm(input: $input) { name value } }`)
const QUEUE = graphql(`query SponsoredQueue($first: Int, $after: Cursor) { sponsoredPostsToReview(first: $first, after: $after) { nodes { id state budget post { id } } pageInfo { hasNextPage endCursor } } }`)
const MINE = graphql(`query MySponsored($first: Int, $after: Cursor) { viewer { sponsoredPosts(first: $first, after: $after) { nodes { id left } liveCursor pageInfo { hasNextPage endCursor } } } }`)

const told = async ({ userId }: Person): Promise<unknown[]> =>
  (await api.sql("select kind from notifications where user_id = $1 and kind::text like 'SPONSORED%' order by id", [userId])).map(({ kind }) => kind)

let moderator: Person
beforeAll(async () => {
  moderator = await make.person(api, { role: 'moderator' })
})

test('a post is sponsored, reviewed, paused, resumed and ended, and what was not spent comes back', async () => {
  const [ana, ben] = [await sponsor(12), await make.person(api)]
  const postId = await post(ana)
  const targeting = { countries: ['NO', 'DE', 'NO'], genres: [' Dub '], followersTo: 0 }
  const made = (await create(ana, postId, { targeting })).data!.createSponsoredPost
  expect(made).toMatchObject({ state: 'IN_REVIEW', budget: usd('10.0000'), left: usd('10.0000'), spent: usd('0.0000'), impressionPrice: usd('0.0020'), pacing: 'EVEN', frequencyCap: 3, post: { id: postId } })
  expect(made.targeting).toEqual({ countries: ['DE', 'NO'], languages: [], genres: ['dub'], interests: [], followersFrom: null, followersTo: 0 })
  expect(await credits(ana)).toBe(20_000)
  expect(await pause(ana, made.id)).toFailWith('SPONSORED_POST_IN_REVIEW')
  expect((await review(moderator, made.id, 'APPROVE', { note: 'Fine' })).data?.reviewSponsoredPost).toMatchObject({ state: 'ACTIVE', reviewNote: 'Fine', stats: null })
  expect(await review(moderator, made.id, 'APPROVE')).toFailWith('SPONSORED_POST_REVIEWED')
  expect((await pause(ana, made.id)).data?.pauseSponsoredPost.state).toBe('PAUSED')
  expect(await charge(made.id, ben)).toBe(false)
  expect((await resume(ana, made.id)).data?.resumeSponsoredPost.state).toBe('ACTIVE')
  expect(await charge(made.id, ben)).toBe(true)
  expect((await end(ana, made.id, 'once')).data?.endSponsoredPost).toMatchObject({ state: 'ENDED', endedBy: 'BY_SPONSOR', spent: usd('0.0020'), returned: usd('9.9980'), left: usd('0.0000') })
  expect((await end(ana, made.id, 'once')).data?.endSponsoredPost.returned).toEqual(usd('9.9980'))
  expect(await end(ana, made.id)).toFailWith('SPONSORED_POST_ENDED')
  expect(await end(ana, randomUUID(), 'once')).toFailWith('IDEMPOTENCY_KEY_REUSED')
  expect(await resume(ana, made.id)).toFailWith('SPONSORED_POST_ENDED')
  expect(await credits(ana)).toBe(119_980)
  expect(await told(ana)).toEqual(['SPONSORED_POST_REVIEWED'])
  const { data } = await api.as(ana).run('{ notifications(first: 5) { nodes { kind sponsoredPost { id state } withdrawal { id } } } }')
  expect((data as { notifications: { nodes: object[] } }).notifications.nodes).toContainEqual({ kind: 'SPONSORED_POST_REVIEWED', sponsoredPost: { id: made.id, state: 'ENDED' }, withdrawal: null })
})

test('asked twice at once under one key, a post is sponsored once', async () => {
  const ana = await sponsor(15)
  const postId = await post(ana)
  const input = { idempotencyKey: 'one', endsAt: inDays(3), startsAt: inDays(-1 / 1000) }
  const replies = await Promise.all([1, 2, 3, 4].map(() => create(ana, postId, input)))
  expect(new Set(replies.map(({ data }) => data?.createSponsoredPost.id)).size).toBe(1)
  expect(await credits(ana)).toBe(50_000)
  expect(await create(ana, postId)).toFailWith('INSUFFICIENT_CREDITS')
})

test('a refused post gives its whole budget back, and one let through can be ended later', async () => {
  const ana = await sponsor(20)
  const [first, second] = [(await create(ana, await post(ana))).data!.createSponsoredPost.id, await running(ana, await post(ana))]
  expect((await review(moderator, first, 'REFUSE', { note: 'No' })).data?.reviewSponsoredPost).toMatchObject({ state: 'REFUSED', endedBy: 'BY_MODERATOR', reviewNote: 'No', returned: usd('10.0000') })
  expect(await review(moderator, first, 'APPROVE')).toFailWith('SPONSORED_POST_ENDED')
  expect((await review(moderator, second, 'REFUSE')).data?.reviewSponsoredPost).toMatchObject({ state: 'ENDED', endedBy: 'BY_MODERATOR' })
  expect(await credits(ana)).toBe(200_000)
  expect(await told(ana)).toEqual(['SPONSORED_POST_REVIEWED', 'SPONSORED_POST_REVIEWED', 'SPONSORED_POST_ENDED'])
})

test('moderators decide in turn, and not on their own', async () => {
  const [own, ana] = [await sponsor(20, { role: 'moderator' }), await sponsor(20)]
  await api.sql("update sponsored_posts set reviewed_at = now(), state = 'ACTIVE' where state = 'IN_REVIEW'")
  const mine = (await create(own, await post(own))).data!.createSponsoredPost.id
  const hers = [(await create(ana, await post(ana))).data!.createSponsoredPost.id, (await create(ana, await post(ana))).data!.createSponsoredPost.id]
  const page = (await api.as(own).run(QUEUE, { first: 1 })).data!.sponsoredPostsToReview
  expect(page).toMatchObject({ nodes: [{ id: hers[0], state: 'IN_REVIEW' }], pageInfo: { hasNextPage: true } })
  expect((await api.as(own).run(QUEUE, { first: 5, after: page.pageInfo.endCursor })).data!.sponsoredPostsToReview.nodes).toMatchObject([{ id: hers[1] }])
  expect(await review(own, mine, 'APPROVE')).toFailWith('MODERATOR_ONLY')
  expect(await review(ana, mine, 'APPROVE')).toFailWith('MODERATOR_ONLY')
  expect(await review(own, randomUUID(), 'APPROVE')).toFailWith('SPONSORED_POST_NOT_FOUND')
  expect(await api.as(ana).run(QUEUE, {})).toFailWith('MODERATOR_ONLY')
  for (const id of [mine, ...hers]) await review(moderator, id, 'REFUSE')
})

test('another\'s sponsored post does not exist', async () => {
  const [ana, ben] = [await sponsor(), await sponsor()]
  const id = await running(ana, await post(ana))
  for (const reply of [await look(ben, id), await look(moderator, id), await look(ben, 'no-id'), await pause(ben, id), await resume(ben, id), await end(ben, id), await end(ben, randomUUID())]) {
    expect(reply).toFailWith('SPONSORED_POST_NOT_FOUND')
  }
  expect(await api.visitor.run('{ sponsoredPost(id: "x") { id } }')).toFailWith('SIGN_IN_REQUIRED')
  for (const table of ['sponsored_posts', 'sponsored_post_days', 'ledger_accounts']) {
    expect(await api.sqlAs('polyphony_viewer', ben, `select 1 from ${table} t where t::text like $1`, [`%${id}%`]).catch((error: Error) => error.message)).toEqual(table === 'sponsored_posts' ? expect.stringContaining('permission denied') : [])
  }
  expect(await api.sqlAs('polyphony_viewer', ben, 'select id from sponsored_posts')).toEqual([])
  expect(await api.sqlAs('polyphony_viewer', ana, 'select id from sponsored_posts')).toEqual([{ id }])
  await expect(api.sqlAs('polyphony_viewer', ana, 'select 1 from sponsored_interactions')).rejects.toThrow('permission denied')
  await expect(api.sqlAs('polyphony_viewer', ana, "select charge_sponsored($1, $1, 'LIKE')", [id])).rejects.toThrow('permission denied')
  await expect(api.sqlAs('polyphony_system', null, "select end_sponsored_post($1, 'TIME')", [id])).rejects.toThrow('permission denied')
})

test.each<[string, object, Parameters<jest.Matchers<void>['toFailWith']>[0]]>([
  ['a budget of nothing', { budget: usd('0') }, 'AMOUNT_INVALID'],
  ['a budget below zero', { budget: usd('-5') }, 'AMOUNT_INVALID'],
  ['a budget above a million', { budget: usd('1000000.0001') }, 'AMOUNT_INVALID'],
  ['a budget of a fraction of a unit', { budget: usd('1.00001') }, 'INVALID_VARIABLE'],
  ['a budget in another currency', { budget: { amount: '5', currency: 'EUR' } }, 'INVALID_VARIABLE'],
  ['a budget below the smallest', { budget: usd('0.9999') }, 'BUDGET_TOO_SMALL'],
  ['an end before the start', { startsAt: inDays(5), endsAt: inDays(4) }, 'SPONSORED_TIME_INVALID'],
  ['an end at the start', { startsAt: inDays(5), endsAt: inDays(5) }, 'SPONSORED_TIME_INVALID'],
  ['an end in the past', { endsAt: inDays(-1) }, 'SPONSORED_TIME_INVALID'],
  ['a start long ago', { startsAt: inDays(-1) }, 'SPONSORED_TIME_INVALID'],
  ['more than a year', { endsAt: inDays(366) }, 'SPONSORED_TIME_INVALID'],
  ['followers from above to', { targeting: { followersFrom: 10, followersTo: 9 } }, 'TARGETING_EMPTY'],
  ['a country there is not', { targeting: { countries: ['XX'] } }, 'INVALID_INPUT'],
  ['a country in words', { targeting: { countries: ['Norway'] } }, 'INVALID_INPUT'],
  ['a country in small letters', { targeting: { countries: ['no'] } }, 'INVALID_INPUT'],
  ['a language in words', { targeting: { languages: ['Norwegian'] } }, 'INVALID_INPUT'],
  ['a blank genre', { targeting: { genres: [' '] } }, 'INVALID_INPUT'],
  ['too many interests', { targeting: { interests: Array.from({ length: 21 }, (_, index) => `i${index}`) } }, 'INVALID_INPUT'],
  ['followers below zero', { targeting: { followersFrom: -1 } }, 'INVALID_INPUT'],
  ['a frequency of nothing', { frequencyCap: 0 }, 'INVALID_INPUT'],
  ['a frequency of 21', { frequencyCap: 21 }, 'INVALID_INPUT'],
  ['a key of 256 characters', { idempotencyKey: 'k'.repeat(256) }, 'INVALID_INPUT'],
  ['an empty key', { idempotencyKey: '' }, 'INVALID_INPUT'],
  ['more than there is', { budget: usd('100.0001') }, 'INSUFFICIENT_CREDITS'],
])('%s is refused and leaves nothing', async (_name, input, reason) => {
  const ana = await sponsor()
  expect(await create(ana, await post(ana), input)).toFailWith(reason)
  expect(await credits(ana)).toBe(1_000_000)
  expect(await api.sql('select key from idempotency_keys where user_id = $1', [ana.userId])).toEqual([])
})

test('only one\'s own public post can be sponsored, while it is there and earns', async () => {
  const [ana, ben] = [await sponsor(), await sponsor()]
  expect(await create(ana, await post(ben))).toFailWith('NOT_POST_AUTHOR')
  expect(await create(ana, await post(ben, { audience: 'ONLY_ME' }))).toFailWith('POST_NOT_FOUND')
  expect(await create(ana, await post(ana, { audience: 'FOLLOWERS' }))).toFailWith('POST_NOT_SPONSORABLE')
  for (const change of ['removed_at = now()', 'is_demonetized = true']) {
    const id = await post(ana)
    await api.sql(`update posts set ${change} where id = $1`, [id])
    expect(await create(ana, id)).toFailWith('POST_NOT_SPONSORABLE')
  }
})

test.each([
  ['deleted', 'mutation ($id: ID!) { deletePost(input: { postId: $id }) }', 'author'],
  ['shown to fewer people', 'mutation ($id: ID!) { setPostAudience(input: { postId: $id, audience: FOLLOWERS }) { id } }', 'author'],
  ['taken down', 'mutation ($id: ID!) { moderatePost(input: { postId: $id, kind: REMOVED }) { id } }', 'moderator'],
  ['demonetized', 'mutation ($id: ID!) { moderatePost(input: { postId: $id, kind: DEMONETIZED }) { id } }', 'moderator'],
])('a post that is %s is no longer sponsored, reviewed or not', async (_what, document, by) => {
  const ana = await sponsor()
  const postId = await post(ana)
  const ids = [await running(ana, postId), (await create(ana, postId)).data!.createSponsoredPost.id]
  expect(await api.as(by === 'author' ? ana : moderator).run(document, { id: postId })).toSucceed()
  for (const id of ids) expect((await look(ana, id)).data?.sponsoredPost).toMatchObject({ state: 'ENDED', endedBy: 'POST_GONE', left: usd('0.0000'), returned: usd('10.0000') })
  expect(await credits(ana)).toBe(1_000_000)
  expect(await told(ana)).toContain('SPONSORED_POST_ENDED')
})

test('the job ends what is over, in bites, and nothing else', async () => {
  const ana = await sponsor()
  const [over, other] = [await running(ana, await post(ana)), await running(ana, await post(ana))]
  const rests = await running(ana, await post(ana))
  await pause(ana, rests)
  await api.sql("update sponsored_posts set starts_at = now() - interval '2 days', ends_at = now() - interval '1 second' where id = any ($1)", [[over, rests]])
  expect(await charge(over, moderator)).toBe(false)
  await Promise.all([endSponsoredPosts.run(jobContext(api), {}), endSponsoredPosts.run(jobContext(api), {})])
  expect((await look(ana, over)).data?.sponsoredPost).toMatchObject({ state: 'ENDED', endedBy: 'TIME' })
  expect((await look(ana, rests)).data?.sponsoredPost).toMatchObject({ state: 'ENDED', endedBy: 'TIME' })
  expect((await look(ana, other)).data?.sponsoredPost).toMatchObject({ state: 'ACTIVE', endedBy: null })
  expect(await credits(ana)).toBe(900_000)
})

test('sponsors have what they sponsor as a list, the newest first', async () => {
  const ana = await sponsor()
  const ids = [await running(ana, await post(ana)), await running(ana, await post(ana))]
  const page = (await api.as(ana).run(MINE, { first: 1 })).data!.viewer!.sponsoredPosts
  expect(page).toMatchObject({ nodes: [{ id: ids[1], left: usd('10.0000') }], pageInfo: { hasNextPage: true } })
  expect((await api.as(ana).run(MINE, { first: 1, after: page.pageInfo.endCursor })).data?.viewer?.sponsoredPosts.nodes).toMatchObject([{ id: ids[0] }])
})

test('an admin changes a price for what is sponsored from then on', async () => {
  const [admin, ana] = [await make.person(api, { role: 'admin' }), await sponsor()]
  const before = (await create(ana, await post(ana))).data!.createSponsoredPost
  const set = (who: Person, input: { name: string; value: number }) => api.as(who).run(SET_TERM, { input })
  expect((await set(admin, { name: 'IMPRESSION_PRICE', value: 30 })).data?.setSponsorshipTerm).toEqual({ name: 'IMPRESSION_PRICE', value: 30 })
  expect(before.impressionPrice).toEqual(usd('0.0020'))
  expect((await create(ana, await post(ana))).data?.createSponsoredPost.impressionPrice).toEqual(usd('0.0030'))
  expect((await api.visitor.run(TERMS, {})).data?.sponsorshipTerms).toContainEqual(expect.objectContaining({ name: 'IMPRESSION_PRICE', value: 30 }))
  await set(admin, { name: 'IMPRESSION_PRICE', value: 20 })
  expect(await set(ana, { name: 'IMPRESSION_PRICE', value: 1 })).toFailWith('ADMIN_ONLY')
  expect(await set(admin, { name: 'NO_SUCH', value: 1 })).toFailWith('INVALID_INPUT')
  expect(await set(admin, { name: 'IMPRESSION_PRICE', value: 0 })).toFailWith('INVALID_INPUT')
})

test('after all of this every sum is what a recount gives', async () => expect(await wrongSums()).toEqual([]))
