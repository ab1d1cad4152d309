import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { startApi } from '../support/api.js'
import { wrongCounts } from '../support/counters.js'
import { make, type Person } from '../support/make.js'
import { publishing } from './publishing.js'

const api = startApi()
const { posted, create, comment, commented, like, repost, undoRepost, edit, remove } = publishing(api)

const people = async (count: number): Promise<Person[]> =>
  (await Promise.all(Array.from({ length: count }, () => make.person(api)))).sort((a, b) => (a.userId < b.userId ? -1 : 1))

const channel = ({ userId }: Person): [string, string] => ['select from channels where id = $1 for no key update nowait', `user:${userId}`]
const postRow = (id: string): [string, string] => ['select from posts where id = $1 for no key update nowait', id]
const hashtag = (key: string): [string, string] => ['select from hashtags where key = $1 for no key update nowait', key]

/** While the first row is held, the call waits for it, and has not taken the second yet: all lock them in this order. */
async function locksInOrder(first: [string, string], second: [string, string], call: () => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: api.database.urls.owner })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(first[0], [first[1]])
    const answer = call()
    while ((await api.sql("select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")).length === 0) await sleep(10)
    expect((await client.query(second[0], [second[1]])).rowCount).toBe(1)
    await client.query('commit')
    expect(await answer).toSucceed()
  } finally {
    await client.end()
  }
}

test('whoever passes a post on and takes that back locks the post first', async () => {
  const [ana, ben] = await people(2)
  const { id } = await posted(ana!)
  await repost(ben!, id)
  await locksInOrder(postRow(id), ['select from reposts where post_id = $1 for update nowait', id], () => undoRepost(ben!, id))
})

test('a quote locks what it quotes before its hashtags and before anybody is told, published and deleted', async () => {
  const [ana, ben] = await people(2)
  const quoted = await posted(ana!, 'Of #tides')
  const input = { body: `@${ana!.handle} on #tides`, quotedPostId: quoted.id }
  await posted(ben!, input)
  await locksInOrder(postRow(quoted.id), hashtag('tides'), () => create(ben!, input))
  await locksInOrder(postRow(quoted.id), channel(ana!), () => create(ben!, input))
  const { id } = await posted(ben!, input)
  await locksInOrder(postRow(quoted.id), hashtag('tides'), () => remove(ben!, id))
})

test('an edited post has its old and its new hashtags locked in one order, whichever is which', async () => {
  const [ana] = await people(1)
  await posted(ana!, '#ebb #flow')
  for (const [before, after] of [['#ebb', '#flow'], ['#flow', '#ebb']] as const) {
    const { id } = await posted(ana!, before)
    await locksInOrder(hashtag('ebb'), hashtag('flow'), () => edit(ana!, id, after))
  }
})

test('an answer locks the post before the comment it answers', async () => {
  const [ana, ben] = await people(2)
  const { id } = await posted(ana!)
  const { id: parentId } = await commented(ben!, id)
  await locksInOrder(postRow(id), ['select from comments where id = $1 for update nowait', parentId], () => comment(ana!, id, { parentId }))
})

test('who is told of a comment or a quote is held in one order, whoever is named in it', async () => {
  const [one, other, cleo] = await people(3)
  const ofOne = await posted(one!, `with @${other!.handle}`)
  const ofOther = await posted(other!, `with @${one!.handle}`)
  const answers = (post: { id: string }, named: Person) => () => comment(cleo!, post.id, { body: `@${named.handle} here` })
  const quotes = (post: { id: string }, named: Person) => () => create(cleo!, { body: `@${named.handle} here`, quotedPostId: post.id })
  for (const call of [answers(ofOne, other!), answers(ofOther, one!), quotes(ofOne, other!), quotes(ofOther, one!)]) {
    await locksInOrder(channel(one!), channel(other!), call)
  }
})

test('whatever is done with posts at once, nothing fails and every count is right', async () => {
  const crowd = await people(6)
  const posts = await Promise.all(crowd.slice(0, 2).map((author) => posted(author)))
  const acts = Array.from({ length: 60 }, (_, index) => {
    const [who, { id }, named] = [crowd[index % 6]!, posts[index % 2]!, crowd[(index + 1) % 2]!]
    const body = `@${named.handle} on #tides`
    return [() => repost(who, id), () => undoRepost(who, id), () => like(who, id), () => comment(who, id, { body }), () => create(who, { body, quotedPostId: id, clientPostId: randomUUID() })][Math.floor(index / 6) % 5]!
  })
  acts.splice(50, 0, () => remove(crowd[0]!, posts[0]!.id) as never)
  const reasons = (await Promise.all(acts.map((act) => act()))).flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions?.reason))
  // Deleted meanwhile, the post is gone, and with it what was said below it.
  expect(reasons.filter((reason) => reason !== 'POST_NOT_FOUND' && reason !== 'COMMENT_NOT_FOUND')).toEqual([])
  expect(await wrongCounts(api)).toEqual([])
  expect(api.faults).toEqual([])
})
