import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { publishing } from './publishing.js'

const api = startApi()
const { posted, repost, remove, follows, block } = publishing(api)

interface Counted {
  feedEvents: { newCount: number; hasMore: boolean }
}
const listen = (who: Person, after?: string | null) =>
  api.as(who).subscribe<Counted, object>('subscription ($after: Cursor) { feedEvents(after: $after) { newCount hasMore } }', { after })

let ana: Person
let ben: Person
beforeEach(async () => {
  ana = await make.person(api)
  ben = await make.person(api)
  await follows(ana, ben)
})

test('a stream tells how many posts have come into one\'s feed, as they come, and not of what one may not see', async () => {
  const stream = await listen(ana)
  expect((await stream.next()).data).toEqual({ feedEvents: { newCount: 0, hasMore: false } })
  await posted(await make.person(api), 'By a stranger')
  await posted(ben, { body: 'For mutuals', audience: 'MUTUALS' })
  await posted(ben, { body: 'For me', audience: 'ONLY_ME' })
  const { id } = await posted(ben, { body: 'For those who follow me', audience: 'FOLLOWERS' })
  expect((await stream.next()).data!.feedEvents.newCount).toBe(1)
  await remove(ben, id)
  await posted(ben, 'One')
  const foreign = await posted(await make.person(api), 'Foreign')
  await repost(ben, foreign.id)
  const counts: number[] = []
  while (counts.at(-1) !== 2) counts.push((await stream.next()).data!.feedEvents.newCount)
  expect(counts.every((count) => count <= 2)).toBe(true)
  await stream.close()
})

test('after a reconnect the count goes on from the same place', async () => {
  await posted(ben, 'Read')
  const { data } = await api.as(ana).run<{ homeFeed: { pageInfo: { startCursor: string } } }, object>('{ homeFeed { pageInfo { startCursor } } }')
  const after = data!.homeFeed.pageInfo.startCursor
  await posted(ben, 'Missed')
  for (let time = 0; time < 2; time += 1) {
    const stream = await listen(ana, after)
    expect((await stream.next()).data!.feedEvents.newCount).toBe(1)
    await stream.close()
  }
  const stream = await listen(ben, after)
  expect((await stream.next()).errors![0]!.extensions!.reason).toBe('INVALID_CURSOR')
  await stream.close()
})

test('whom one blocks brings nothing new at once', async () => {
  const stream = await listen(ana)
  await stream.next()
  await posted(ben, 'Hello')
  expect((await stream.next()).data!.feedEvents.newCount).toBe(1)
  await block(ana, ben)
  expect((await stream.next()).data!.feedEvents.newCount).toBe(0)
  await stream.close()
})

test('more than fifty are not counted', async () => {
  const stream = await listen(ana, null)
  await stream.next()
  await api.sql(
    `with made as (insert into posts (id, author_id, client_post_id, body) select new_id(), $1, gen_random_uuid(), 'Many' from generate_series(1, 60) returning id, author_id)
     insert into feed_entries (id, actor_id, post_id, author_id) select id, author_id, id, author_id from made`, [ben.userId])
  await posted(ben, 'And one')
  expect((await stream.next()).data).toEqual({ feedEvents: { newCount: 50, hasMore: true } })
  await stream.close()
})

test('nobody signed out has a feed', async () => {
  const stream = await api.visitor.subscribe('subscription { feedEvents { newCount } }')
  expect((await stream.next()).errors![0]!.extensions!.reason).toBe('SIGN_IN_REQUIRED')
  await stream.close()
})
