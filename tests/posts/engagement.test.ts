import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { publishing } from './publishing.js'

const api = startApi()
const { posted, like, unlike, repost, undoRepost, view, read, remove, edit, setAudience, home, follows, block, create } = publishing(api)

let ana: Person
let ben: Person
beforeAll(async () => {
  ana = await make.person(api, { handle: 'ana' })
  ben = await make.person(api, { handle: 'ben' })
})

test('the same like 50 times at once is one like, and so is taking it back', async () => {
  const { id } = await posted(ana)
  for (const reply of await Promise.all(Array.from({ length: 50 }, () => like(ben, id)))) expect(reply).toSucceed()
  expect((await read(ben, id)).data!.post).toMatchObject({ likeCount: 1, viewerHasLiked: true })
  expect((await read(ana, id)).data!.post).toMatchObject({ likeCount: 1, viewerHasLiked: false })
  for (const reply of await Promise.all(Array.from({ length: 50 }, () => unlike(ben, id)))) expect(reply).toSucceed()
  expect((await read(ben, id)).data!.post).toMatchObject({ likeCount: 0, viewerHasLiked: false })
})

test('counts are exact whoever does what at once', async () => {
  const { id } = await posted(ana)
  const people = await Promise.all(Array.from({ length: 8 }, () => make.person(api)))
  await Promise.all(people.flatMap((person) => [like(person, id), repost(person, id), view(person, id), create(person, { quotedPostId: id }), like(person, id), repost(person, id)]))
  await Promise.all(people.slice(0, 3).flatMap((person) => [unlike(person, id), undoRepost(person, id), undoRepost(person, id)]))
  expect((await read(null, id)).data!.post).toMatchObject({ likeCount: 5, repostCount: 5, quoteCount: 8, viewCount: 8 })
  const [row] = await api.sql(
    `select (select count(*)::int from likes where post_id = $1) as likes, (select count(*)::int from reposts where post_id = $1) as reposts,
       (select sum(views)::int from post_views where post_id = $1) as views, (select count(*)::int from post_like_logs where post_id = $1) as log`, [id])
  expect(row).toEqual({ likes: 5, reposts: 5, views: 8, log: 11 })
})

test('a visitor\'s view counts once a day for their address, of which nothing is kept', async () => {
  const { id } = await posted(ana)
  for (let count = 0; count < 3; count += 1) expect(await view(null, id)).toSucceed()
  expect((await read(null, id)).data!.post).toMatchObject({ viewCount: 1 })
  expect(JSON.stringify(await api.sql('select * from post_view_logs where post_id = $1', [id]))).not.toContain('127.0.0.1')
})

test('only public posts are passed on, once by each, and their author learns of it', async () => {
  const own = await posted(ana, { audience: 'FOLLOWERS' })
  expect(await repost(ana, own.id)).toFailWith('POST_NOT_SHAREABLE')
  const { id } = await posted(ana)
  await Promise.all(Array.from({ length: 10 }, () => repost(ben, id)))
  expect((await read(ben, id)).data!.post).toMatchObject({ repostCount: 1, viewerHasReposted: true })
  expect(await undoRepost(ben, id)).toSucceed()
  expect((await read(ben, id)).data!.post).toMatchObject({ repostCount: 0, viewerHasReposted: false })
})

test('an edit keeps what was said before, and only the author may make one', async () => {
  const { id } = await posted(ana, 'One #first')
  expect(await edit(ben, id, 'Mine')).toFailWith('NOT_POST_AUTHOR')
  expect((await edit(ana, id, 'Two #second')).data!.editPost).toMatchObject({ body: 'Two #second', hashtags: ['second'] })
  expect(await edit(ana, id, 'Two #second')).toSucceed()
  expect(await edit(ana, id, 'Three')).toSucceed()
  const { data } = await api.visitor.run<{ post: { edits: unknown[] } }, object>(`{ post(id: "${id}") { edits { version body } } }`)
  expect(data!.post.edits).toEqual([{ version: 2, body: 'Two #second' }, { version: 1, body: 'One #first' }])
  const tagged = await api.visitor.run<{ hashtagPosts: { nodes: { id: string }[] } }, object>('{ hashtagPosts(hashtag: "#FIRST") { nodes { id } } }')
  expect(tagged.data!.hashtagPosts.nodes).toEqual([])
})

test('a post can be changed 50 times', async () => {
  const { id } = await posted(ana, 'Version 0')
  for (let version = 1; version <= 50; version += 1) expect(await edit(ana, id, `Version ${version}`)).toSucceed()
  expect(await edit(ana, id, 'Version 51')).toFailWith('TOO_MANY_EDITS')
})

test('deleted, a post is gone with its reposts, and quotes say that it is gone', async () => {
  const { id } = await posted(ana, 'Going #gone')
  await repost(ben, id)
  const quote = await posted(ben, { body: 'Look', quotedPostId: id })
  await like(ben, id)
  expect(await remove(ben, id)).toFailWith('NOT_POST_AUTHOR')
  expect(await remove(ana, id)).toSucceed()
  expect(await remove(ana, id)).toFailWith('POST_NOT_FOUND')
  expect(await read(ana, id)).toFailWith('POST_NOT_FOUND')
  expect((await read(ana, quote.id)).data!.post).toMatchObject({ isQuote: true, quotedPost: null })
  expect((await home(ben)).nodes.map(({ post }) => post.id)).not.toContain(id)
  expect(await unlike(ben, id)).toMatchObject({ data: { unlikePost: null } })
  expect(await api.sql("select post_count from hashtags where key = 'gone'")).toEqual([{ post_count: 0 }])
})

test('a profile says exactly how many posts of its person are there for the viewer', async () => {
  const cleo = await make.person(api)
  const ids = await Promise.all(Array.from({ length: 6 }, () => posted(cleo)))
  await Promise.all(ids.slice(0, 2).map(({ id }) => remove(cleo, id)))
  await setAudience(cleo, ids[2]!.id, 'ONLY_ME')
  await setAudience(cleo, ids[3]!.id, 'FOLLOWERS')
  await api.sql('update posts set removed_at = now() where id = $1', [ids[4]!.id])
  const counted = async (who: Person | null): Promise<number> =>
    (await (who ? api.as(who) : api.visitor).run<{ user: { postCount: number } }, object>(`{ user(id: "${cleo.userId}") { postCount } }`)).data!.user.postCount
  expect([await counted(cleo), await counted(ana), await counted(null)]).toEqual([4, 1, 1])
  await follows(ana, cleo)
  expect(await counted(ana)).toBe(2)
})

test('a post shown to fewer people is gone for the others at once', async () => {
  const { id } = await posted(ana, '#narrow')
  await like(ben, id)
  expect(await setAudience(ben, id, 'ONLY_ME')).toFailWith('NOT_POST_AUTHOR')
  expect(await setAudience(ana, id, 'ONLY_ME')).toSucceed()
  expect(await like(ben, id)).toFailWith('POST_NOT_FOUND')
  expect(await api.sql("select post_count from hashtags where key = 'narrow'")).toEqual([{ post_count: 0 }])
})

test('nobody who is not there for a post does anything with it', async () => {
  const cleo = await make.person(api)
  const { id } = await posted(ana)
  await block(ana, cleo)
  for (const act of [like, repost, view]) expect(await act(cleo, id)).toFailWith('POST_NOT_FOUND')
  expect(await like(ben, randomUUID())).toFailWith('POST_NOT_FOUND')
  expect(await like(ben, 'x')).toFailWith('INVALID_INPUT')
  expect(await like(null, id)).toFailWith('SIGN_IN_REQUIRED')
})

test('a track is liked once by each, and counted', async () => {
  const track = await make.track(api, ana)
  const parts = 'id viewerHasLiked likeCount'
  const likeTrack = () => api.as(ben).run(`mutation { likeTrack(input: { trackId: "${track.id}" }) { ${parts} } }`)
  const unlikeTrack = () => api.as(ben).run(`mutation { unlikeTrack(input: { trackId: "${track.id}" }) { ${parts} } }`)
  expect(await Promise.all(Array.from({ length: 20 }, likeTrack))).toEqual(Array(20).fill(expect.objectContaining({ data: { likeTrack: { id: track.id, viewerHasLiked: true, likeCount: 1 } } })))
  expect(await unlikeTrack()).toMatchObject({ data: { unlikeTrack: { viewerHasLiked: false, likeCount: 0 } } })
  const hidden = await make.track(api, ana, { visibility: 'PRIVATE' })
  expect(await api.as(ben).run(`mutation { likeTrack(input: { trackId: "${hidden.id}" }) { id } }`)).toFailWith('TRACK_NOT_FOUND')
})

test('what happens to a post is told to its author, gathered, and never by or about the blocked', async () => {
  const dora = await make.person(api)
  const fans = await Promise.all(Array.from({ length: 3 }, () => make.person(api)))
  const { id } = await posted(dora)
  for (const fan of fans) await like(fan, id)
  await like(dora, id)
  await repost(fans[0]!, id)
  await posted(fans[1]!, { body: `Hey @${dora.handle}`, quotedPostId: id })
  const told = async () => (await api.as(dora).run<{ notifications: { nodes: { kind: string; actorCount: number; post: { id: string } | null }[] } }, object>(
    '{ notifications(first: 20) { nodes { kind actorCount post { id } } } }')).data!.notifications.nodes
  expect((await told()).map(({ kind, actorCount }) => `${kind} ${actorCount}`).sort()).toEqual(['MENTIONED 1', 'POST_LIKED 3', 'POST_QUOTED 1', 'POST_REPOSTED 1'])
  expect((await told()).find(({ kind }) => kind === 'POST_LIKED')!.post).toEqual({ id })
  await block(dora, fans[1]!)
  expect((await told()).map(({ kind, actorCount }) => `${kind} ${actorCount}`).sort()).toEqual(['POST_LIKED 2', 'POST_REPOSTED 1'])
})

test('whoever is named where they cannot read it is told nothing', async () => {
  const eve = await make.person(api)
  await posted(ana, { body: `@${eve.handle}`, audience: 'FOLLOWERS' })
  await posted(ana, { body: `@${ana.handle} @nobody.at.all` })
  await follows(ben, ana)
  const named = await posted(ana, { body: `@${ben.handle} @${eve.handle}`, audience: 'FOLLOWERS' })
  expect(named.mentions).toEqual([{ handle: 'ben' }])
  expect(await api.sql("select count(*)::int as count from notifications where kind = 'MENTIONED' and user_id = any($1)", [[eve.userId, ana.userId]])).toEqual([{ count: 0 }])
})
