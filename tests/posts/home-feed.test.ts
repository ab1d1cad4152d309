import fc from 'fast-check'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { publishing } from './publishing.js'

const api = startApi()
const { posted, repost, undoRepost, home, follows, remove, block } = publishing(api)

/** The feed as anybody would write it: each post once, where it first came in from somebody followed. */
const NAIVE = `
  select p.id from posts p
  join lateral (
    select min(e.id::text)::uuid as first from feed_entries e
    where e.post_id = p.id and e.actor_id in (select followee_id from followers where follower_id = $1 union select $1)
      and e.actor_id not in (select muted_id from muted_users where user_id = $1)) f on f.first is not null
  where can_see_post($1, p.author_id, p.audience, p.deleted_at, p.removed_at)
    and p.author_id not in (select muted_id from muted_users where user_id = $1)
  order by f.first desc`

async function everything(who: Person, first: number, meanwhile: () => Promise<unknown> = async () => undefined): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = await home(who, { first, after })
    ids.push(...nodes.map(({ post }) => post.id))
    if (!pageInfo.hasNextPage) return ids
    after = pageInfo.endCursor
    await meanwhile()
  }
}
const naive = async (who: Person): Promise<string[]> => (await api.sql(NAIVE, [who.userId])).map(({ id }) => id as string)

let ana: Person
let ben: Person
beforeAll(async () => {
  ana = await make.person(api, { handle: 'ana' })
  ben = await make.person(api, { handle: 'ben' })
})

test('the feed holds what one has posted oneself and what those one follows have, newest first', async () => {
  const cleo = await make.person(api)
  await follows(ana, ben)
  const ids = [(await posted(ana, 'Mine')).id, (await posted(ben, 'His')).id, (await posted(ben, { body: 'For those who follow me', audience: 'FOLLOWERS' })).id]
  await posted(cleo, 'By a stranger')
  await posted(ben, { body: 'For mutuals', audience: 'MUTUALS' })
  expect((await home(ana)).nodes.map(({ post }) => post.id)).toEqual(ids.reverse())
})

test('a repost brings a post once, by the first who passed it on, and not what is there already', async () => {
  const [dora, eve, fay, stranger] = [await make.person(api), await make.person(api), await make.person(api), await make.person(api)]
  await follows(dora, eve, fay)
  const foreign = await posted(stranger, 'Foreign')
  const own = await posted(eve, 'Of Eve')
  await repost(eve, foreign.id)
  await repost(fay, foreign.id)
  await repost(fay, own.id)
  expect((await home(dora)).nodes.map(({ post, repostedBy }) => [post.body, repostedBy?.handle ?? null])).toEqual([['Foreign', eve.handle], ['Of Eve', null]])
  await undoRepost(eve, foreign.id)
  expect((await home(dora)).nodes.map(({ post, repostedBy }) => [post.body, repostedBy?.handle ?? null])).toEqual([['Foreign', fay.handle], ['Of Eve', null]])
})

test('what is deleted, blocked, muted or holds a muted word is not in it', async () => {
  const [gil, hal, ida] = [await make.person(api), await make.person(api), await make.person(api)]
  await follows(gil, hal, ida)
  const gone = await posted(hal, 'Gone')
  await posted(hal, 'About Crypto, again')
  await posted(hal, 'About music')
  await posted(ida, 'By Ida')
  await posted(gil, 'My own crypto')
  await remove(hal, gone.id)
  await api.sql("insert into muted_words (user_id, word) values ($1, 'crypto')", [gil.userId])
  const bodies = async () => (await home(gil)).nodes.map(({ post }) => post.body)
  expect(await bodies()).toEqual(['My own crypto', 'By Ida', 'About music'])
  await api.sql('insert into muted_users (user_id, muted_id) values ($1, $2)', [gil.userId, ida.userId])
  expect(await bodies()).toEqual(['My own crypto', 'About music'])
  await block(hal, gil)
  expect(await bodies()).toEqual(['My own crypto'])
})

test('a cursor is good for one\'s own feed alone', async () => {
  for (let count = 0; count < 3; count += 1) await posted(ana)
  const { pageInfo } = await home(ana, { first: 1 })
  expect(await api.as(ben).run(`{ homeFeed(first: 1, after: "${pageInfo.endCursor}") { nodes { id } } }`)).toFailWith('INVALID_CURSOR')
  expect(await api.visitor.run('{ homeFeed { nodes { id } } }')).toFailWith('SIGN_IN_REQUIRED')
})

test('whoever follows, posts and passes on what, every page size gives the rows of the plain statement', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => make.person(api)))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('post', 'post', 'repost', 'follow', 'mute', 'delete'), fc.nat(5), fc.nat(5), fc.constantFrom('PUBLIC', 'PUBLIC', 'FOLLOWERS', 'MUTUALS', 'ONLY_ME')), { minLength: 5, maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      async (acts, size) => {
        await api.sql('delete from posts; delete from followers; delete from muted_users')
        const posts: { id: string; author: Person }[] = []
        for (const [act, one, other, audience] of acts) {
          const [who, whom] = [people[one]!, people[other]!]
          if (act === 'post') posts.push({ id: (await posted(who, { audience })).id, author: who })
          else if (act === 'repost' && posts.length > 0) await repost(who, posts[other % posts.length]!.id)
          else if (act === 'delete' && posts.length > 0) await remove(posts[other % posts.length]!.author, posts[other % posts.length]!.id)
          else if (act === 'follow' && who !== whom) await api.sql('insert into followers values ($1, $2) on conflict do nothing', [who.userId, whom.userId])
          else if (act === 'mute' && who !== whom) await api.sql('insert into muted_users values ($1, $2) on conflict do nothing', [who.userId, whom.userId])
        }
        for (const person of people.slice(0, 3)) expect(await everything(person, size)).toEqual(await naive(person))
      },
    ),
    { numRuns: 15 },
  )
})

test('while eight others write, pages leave no post out and show none twice', async () => {
  const reader = await make.person(api)
  const writers = await Promise.all(Array.from({ length: 8 }, () => make.person(api)))
  await follows(reader, ...writers)
  for (let count = 0; count < 5; count += 1) for (const writer of writers) await posted(writer)
  const before = await naive(reader)
  const stranger = await make.person(api)
  const shared = await Promise.all(writers.map(() => posted(stranger)))
  const read = await everything(reader, 3, () => Promise.all(writers.map((writer, index) => (Math.random() < 0.5 ? posted(writer) : repost(writer, shared[index]!.id)))))
  expect(new Set(read).size).toBe(read.length)
  expect(read.filter((id) => before.includes(id))).toEqual(before)
})

test('of very many people followed the feed is the same', async () => {
  const reader = await make.person(api)
  await api.sql(
    `with made as (insert into users (id, email) select gen_random_uuid(), 'crowd' || i || '@people.example' from generate_series(1, 260) i returning id),
     shown as (insert into profiles (user_id, handle, display_name) select id, 'c_' || substr(replace(id::text, '-', ''), 1, 20), 'Crowd' from made returning user_id)
     insert into followers (follower_id, followee_id) select $1, id from made`, [reader.userId])
  await api.sql(
    `with made as (
       insert into posts (id, author_id, client_post_id, body) select new_id(), followee_id, gen_random_uuid(), 'Crowd' from followers where follower_id = $1 returning id, author_id)
     insert into feed_entries (id, actor_id, post_id, author_id) select id, author_id, id, author_id from made`, [reader.userId])
  // Long ago, before so much of others that looking through the newest finds nothing of those who are followed.
  await api.sql(
    `with made as (
       insert into posts (id, author_id, client_post_id, body) select new_id(), $1, gen_random_uuid(), 'Noise' from generate_series(1, 3000) returning id, author_id)
     insert into feed_entries (id, actor_id, post_id, author_id) select id, author_id, id, author_id from made`, [ben.userId])
  expect(await everything(reader, 50)).toEqual(await naive(reader))
})
