import { graphql } from '../support/graphql/index.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { sponsoring, usd } from './sponsoring.js'

const api = startApi()
const { create, review, pause, end, sponsor, post, charge } = sponsoring(api)

const EVENTS = graphql(`
  subscription SponsorshipEvents($after: Cursor) {
    sponsorshipEvents(after: $after) {
      __typename
      ... on LiveReady { cursor }
      ... on CreditsChanged { cursor kind amount balance }
      ... on SponsoredPostSpent { cursor sponsoredPostId interaction: kind cost spent left }
      ... on SponsoredPostChanged { cursor sponsoredPostId state endedBy }
    }
  }
`)
const CREDITS = graphql(`query LiveCredits { viewer { sponsorCredits { balance liveCursor } sponsoredPosts(first: 5) { nodes { id } liveCursor } } }`)

async function follow(person: Person, after?: string) {
  const stream = await api.as(person).subscribe(EVENTS, { after: after ?? null })
  return { close: () => stream.close(), next: async () => {
    const { data, errors } = await stream.next()
    if (errors) throw new Error(JSON.stringify(errors))
    return data!.sponsorshipEvents
  } }
}

test('a sponsor sees every movement as it happens, and later from where they were', async () => {
  const [ana, ben, moderator] = [await sponsor(20), await make.person(api), await make.person(api, { role: 'moderator' })]
  const { sponsorCredits, sponsoredPosts } = (await api.as(ana).run(CREDITS, {})).data!.viewer!
  expect(sponsorCredits).toMatchObject({ balance: usd('20.0000'), liveCursor: sponsoredPosts.liveCursor })
  const stream = await follow(ana, sponsorCredits.liveCursor)
  expect(await stream.next()).toMatchObject({ __typename: 'LiveReady' })
  const sponsoredPostId = (await create(ana, await post(ana), { budget: usd('1') })).data!.createSponsoredPost.id
  await review(moderator, sponsoredPostId, 'APPROVE')
  await charge(sponsoredPostId, ben)
  await pause(ana, sponsoredPostId)
  await end(ana, sponsoredPostId)
  const expected = [
    { __typename: 'CreditsChanged', kind: 'CAMPAIGN_FUNDED', amount: usd('-1.0000'), balance: usd('19.0000') },
    { __typename: 'SponsoredPostChanged', sponsoredPostId, state: 'IN_REVIEW', endedBy: null },
    { state: 'ACTIVE' },
    { __typename: 'SponsoredPostSpent', sponsoredPostId, interaction: 'IMPRESSION', cost: usd('0.0020'), spent: usd('0.0020'), left: usd('0.9980') },
    { state: 'PAUSED' },
    { kind: 'CAMPAIGN_RETURNED', amount: usd('0.9980'), balance: usd('19.9980') },
    { state: 'ENDED', endedBy: 'BY_SPONSOR' },
  ]
  const told = []
  for (let count = 0; count < expected.length; count += 1) told.push(await stream.next())
  expect(told).toMatchObject(expected)
  await stream.close()
  const later = await follow(ana, (told[5] as { cursor: string }).cursor)
  expect([await later.next(), await later.next()]).toMatchObject([{ __typename: 'LiveReady' }, { state: 'ENDED' }])
  await later.close()
})

test('a budget that runs out is told in order: what was spent, what came back, that it is over', async () => {
  const [ana, ben, moderator] = [await sponsor(1), await make.person(api), await make.person(api, { role: 'moderator' })]
  const id = (await create(ana, await post(ana), { budget: usd('1') })).data!.createSponsoredPost.id
  await review(moderator, id, 'APPROVE')
  await api.sql('update sponsored_posts set impression_price = 5001 where id = $1', [id])
  const stream = await follow(ana)
  await stream.next()
  await charge(id, ben)
  expect([await stream.next(), await stream.next(), await stream.next()]).toMatchObject([
    { __typename: 'SponsoredPostSpent', left: usd('0.4999') }, { kind: 'CAMPAIGN_RETURNED', amount: usd('0.4999') }, { state: 'ENDED', endedBy: 'BUDGET' }])
  await stream.close()
})

test('another\'s cursor is none, and a visitor follows nothing', async () => {
  const [ana, ben] = [await sponsor(), await make.person(api)]
  const { liveCursor } = (await api.as(ana).run(CREDITS, {})).data!.viewer!.sponsorCredits
  const stream = await api.as(ben).subscribe(EVENTS, { after: liveCursor })
  expect(await stream.next()).toFailWith('INVALID_CURSOR')
  const visitor = await api.visitor.subscribe(EVENTS, {})
  expect(await visitor.next()).toFailWith('SIGN_IN_REQUIRED')
  await Promise.all([stream.close(), visitor.close()])
})
