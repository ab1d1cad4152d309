import { chapters } from '../../src/demo/story-lines.js'
import { DEMO_PASSWORD, emailOf } from '../../src/demo/people.js'
import { seedDemo } from '../../src/demo/seed-demo.js'
import { readKeyring } from '../../src/encryption/read-keyring.js'
import { startApi } from '../support/api.js'
import { fingerprint, recounts } from './recounts.js'

const api = startApi()
const seed = () => seedDemo(api.database.urls.owner, readKeyring(api.config))
let demo: { accessToken: string }
let prints: Record<string, string>

async function signIn(handle: string): Promise<{ accessToken: string }> {
  const reply = await api.visitor.run<{ signIn: { accessToken: string } }, object>(`mutation { signIn(input: { email: "${emailOf(handle)}", password: "${DEMO_PASSWORD}" }) { accessToken } }`)
  return reply.data!.signIn
}

const idOf = async (body: string): Promise<string> => String((await api.sql('select id from posts where body = $1', [body]))[0]!.id)
const worst = (): Promise<string> => idOf('Worst bedroom tapes of the year, number one is humming in B, you know who you are @demo #homerecording')

beforeAll(async () => {
  expect(await seed()).toBe(true)
  prints = await fingerprint(api)
  demo = await signIn('demo')
})

test('seeded a second time, not one row changes', async () => {
  const before = await fingerprint(api)
  expect(await seed()).toBe(false)
  expect(await fingerprint(api)).toEqual(before)
  expect(before.posts).toBe(prints.posts)
})

test('every counter says how many there are, and none of them says nothing', async () => {
  const { wrong, counted } = await recounts(api)
  expect(wrong).toEqual([])
  expect(Object.entries(counted).filter(([, count]) => count === 0)).toEqual([])
})

test('the home feed is what the demo account and those it follows have posted or passed on, newest first', async () => {
  const reply = await api.as(demo).run<{ homeFeed: { nodes: { post: { createdAt: string; author: { handle: string } }; repostedBy: { handle: string } | null }[] } }, object>(
    '{ homeFeed(first: 100) { nodes { post { createdAt author { handle } } repostedBy { handle } } } }')
  expect(reply).toSucceed()
  const nodes = reply.data!.homeFeed.nodes
  const followed = (await api.sql("select p.handle from followers f join profiles d on d.user_id = f.follower_id join profiles p on p.user_id = f.followee_id where d.handle = 'demo'")).map(({ handle }) => handle)
  expect(nodes.length).toBeGreaterThan(25)
  for (const { post, repostedBy } of nodes) expect([...followed, 'demo']).toContain((repostedBy ?? post.author).handle)
  expect(nodes.filter(({ post }) => !followed.includes(post.author.handle) && post.author.handle !== 'demo').length).toBeGreaterThan(2)
  const own = nodes.filter(({ repostedBy }) => repostedBy === null).map(({ post }) => post.createdAt)
  expect(own).toEqual([...own].sort().reverse())
})

test('things happened over weeks, in the order of the story', async () => {
  const [span] = await api.sql("select min(created_at) < now() - interval '24 days' as long, max(created_at) < now() - interval '2 hours' as past from posts")
  expect(span).toEqual({ long: true, past: true })
  for (const table of ['posts', 'comments', 'reposts', 'notifications']) {
    expect(await api.sql(`select id from (select id, created_at < lag(created_at) over (order by id) as earlier from ${table} ${table === 'notifications' ? "where kind <> 'NEW_MESSAGE'" : ''}) t where earlier`)).toEqual([])
  }
  expect(await api.sql('select id from messages m where exists (select from messages e where e.conversation_id = m.conversation_id and e.seq < m.seq and e.created_at > m.created_at)')).toEqual([])
  expect(await api.sql("select from post_engagement where hour > now() - interval '2 hours'")).toEqual([])
})

test('whom the demo account blocks is not there for it, nor is what they said; others see it', async () => {
  const document = `{ post(id: "${await worst()}") { body author { handle } } }`
  expect((await api.as(demo).run(document)).data).toEqual({ post: null })
  expect((await api.as(await signIn('mira_okon')).run(document)).data).toMatchObject({ post: { author: { handle: 'max.volume' } } })
  const comments = `{ post(id: "${await idOf('First post from the borrowed four-track. It hums in B. Do I keep the hum? #homerecording')}") { comments(first: 50) { nodes { author { handle } } } } }`
  const handles = async (who: { accessToken: string }) => JSON.stringify((await api.as(who).run(comments)).data)
  expect(await handles(demo)).not.toContain('max.volume')
  expect(await handles(await signIn('listener.lee'))).toContain('max.volume')
})

test('a conversation reads back as it was told, and the database does not hold a word of it', async () => {
  const told = chapters().flat().filter(({ does }) => does === 'says' || does === 'answers').map(({ text }) => text)
  const reply = await api.as(demo).run<{ conversations: { nodes: { id: string; unreadCount: number }[] } }, object>('{ conversations(first: 10) { nodes { id unreadCount } } }')
  const read = await Promise.all(reply.data!.conversations.nodes.map(({ id }) =>
    api.as(demo).run<{ messages: { nodes: { body: string }[] } }, object>(`{ messages(conversationId: "${id}", last: 50) { nodes { body } } }`)))
  const bodies = read.flatMap(({ data }) => data!.messages.nodes.map(({ body }) => body))
  expect(bodies.length).toBeGreaterThan(12)
  expect(told).toEqual(expect.arrayContaining(bodies))
  expect(reply.data!.conversations.nodes.filter(({ unreadCount }) => unreadCount > 0).length).toBe(2)
  for (const table of ['messages', 'notifications', 'channel_events', 'conversations']) {
    const [{ text }] = (await api.sql(`select coalesce(string_agg(t::text, ' '), '') as text from ${table} t`)) as [{ text: string }]
    expect(told.filter((body) => text.includes(body.slice(0, 20)))).toEqual([])
  }
})

test('the demo account has been told of things, some not read yet, and nothing waits to be sent', async () => {
  const reply = await api.as(demo).run<{ notifications: { nodes: { kind: string; isRead: boolean }[] } }, object>('{ notifications(first: 50) { nodes { kind isRead } } }')
  const told = reply.data!.notifications.nodes
  expect([...new Set(told.map(({ kind }) => kind))]).toEqual(expect.arrayContaining(['NEW_FOLLOWER', 'POST_LIKED', 'POST_COMMENTED', 'COMMENT_LIKED', 'COMMENT_REPLIED', 'MENTIONED', 'POST_QUOTED', 'POST_REPOSTED', 'NEW_MESSAGE']))
  expect(new Set(told.map(({ isRead }) => isRead))).toEqual(new Set([true, false]))
  expect(await api.sql("select task_identifier from graphile_worker.jobs where task_identifier like 'notifications/deliver%'")).toEqual([])
})
