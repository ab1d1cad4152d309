/**
 * Pays in, sponsors a post, has it reviewed, shows it to somebody else, and ends it: `npm run sponsor`. Meanwhile the sponsor
 * watches the credits go down. It plays all the people itself, with accounts of the demo.
 */
import { randomUUID } from 'node:crypto'
import { print } from 'graphql'
import { Api, DEMO_PASSWORD, run } from '../client.js'
import type { SponsorWatchSubscription } from '../graphql/graphql.js'
import { CREATE_POST, CREATE_SPONSORED_POST, CREDITS, END, HOME_FEED, LIKE, RECORD_IMPRESSION, REVIEW, TOP_UP, WATCH } from './operations.js'

const DAY_MS = 86_400_000

const usd = (amount: string) => ({ amount, currency: 'USD' })

const signedIn = (handle: string): Promise<Api> => Api.signIn(`${handle}@polyphony.example`, DEMO_PASSWORD)

/** What an event says, in a line; nothing for what is about the stream itself. */
function lineOf(event: SponsorWatchSubscription['sponsorshipEvents']): string | undefined {
  if ('amount' in event) return `${event.creditKind}: ${event.amount.amount}, ${event.balance.amount} to spend`
  if ('cost' in event) return `${event.interaction}: ${event.cost.amount}, ${event.left.amount} left of the budget`
  if ('state' in event) return event.endedBy ? `${event.state} (${event.endedBy})` : event.state
  return undefined
}

/** Prints what happens to somebody's credits and sponsored posts, until one has ended and the rest is back. */
async function watch(api: Api, after: string): Promise<void> {
  const client = api.live()
  for await (const { data, errors } of client.iterate<SponsorWatchSubscription>({ query: print(WATCH), variables: { after } })) {
    if (!data) throw new Error(errors?.[0]?.message)
    const event = data.sponsorshipEvents
    const line = lineOf(event)
    if (line) console.info(`  ${line}`)
    if ('state' in event && event.state === 'ENDED') return void client.dispose()
  }
}

/** Sponsors a new post of the sponsor's; its id. */
async function sponsor(api: Api): Promise<string> {
  const { createPost } = await api.send(CREATE_POST, { input: { clientPostId: randomUUID(), body: 'The tape is out. It hums in B.' } })
  const endsAt = new Date(Date.now() + 7 * DAY_MS).toISOString()
  const input = { postId: createPost.id, budget: usd('2.00'), endsAt, pacing: 'FAST', idempotencyKey: randomUUID() } as const
  const { createSponsoredPost } = await api.send(CREATE_SPONSORED_POST, { input })
  const { impressionPrice, likePrice } = createSponsoredPost
  console.info(`Sponsored post ${createSponsoredPost.id}: ${impressionPrice.amount} for each person a day who sees it, ${likePrice.amount} for each who likes it then.`)
  return createSponsoredPost.id
}

/** Somebody opens their home feed, sees what is sponsored in it, and likes it. */
async function open(api: Api, id: string): Promise<void> {
  const { nodes } = (await api.send(HOME_FEED, {})).homeFeed
  const place = nodes.findIndex(({ sponsorship }) => sponsorship?.sponsoredPostId === id)
  if (place < 0) throw new Error('It was not in the feed: others are shown, or it was seen as often today as it may be.')
  const { post, sponsorship } = nodes[place]!
  console.info(`In another person's feed, at place ${place + 1} of ${nodes.length}, marked as sponsored: "${post.body}" by @${post.author.handle}`)
  await api.send(RECORD_IMPRESSION, { tokens: [sponsorship!.token] })
  await api.send(LIKE, { postId: post.id })
}

await run(async () => {
  const [demo, admin, listener] = await Promise.all([signedIn('demo'), signedIn('demo.admin'), signedIn('listener.lee')])
  const { viewer } = await demo.send(CREDITS, {})
  const watching = watch(demo, viewer!.sponsorCredits.liveCursor)
  await demo.send(TOP_UP, { input: { amount: usd('5.00'), idempotencyKey: randomUUID() } })
  const id = await sponsor(demo)
  await admin.send(REVIEW, { input: { id, decision: 'APPROVE', idempotencyKey: randomUUID() } })
  await open(listener, id)
  const { endSponsoredPost: ended } = await demo.send(END, { input: { id, idempotencyKey: randomUUID() } })
  await watching
  console.info(`Of ${ended.budget.amount}, ${ended.spent.amount} were spent and ${ended.returned.amount} are back.`)
})
