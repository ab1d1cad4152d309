import { publishing } from '../posts/publishing.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { moderating } from './moderating.js'

const api = startApi()
const { posted, block, remove } = publishing(api)
const { report, queue, look, undo, moderate } = moderating(api)

let ana: Person
let ben: Person
let mod: Person
let crowd: Person[]
beforeAll(async () => {
  ana = await make.person(api, { handle: 'ana' })
  ben = await make.person(api, { handle: 'ben' })
  mod = await make.person(api, { handle: 'mod', role: 'moderator' })
  crowd = await Promise.all(Array.from({ length: 12 }, () => make.person(api)))
})

test('one person who reports a post 30 times at once has reported it once', async () => {
  const { id } = await posted(ana)
  for (const reply of await Promise.all(Array.from({ length: 30 }, () => report(ben, id)))) expect(reply).toSucceed()
  expect((await look(mod, id)).data!.moderatedPost).toMatchObject({ reportCount: 1, isDemonetized: false, actions: [] })
})

test('at ten different people a post earns nothing, once, by a rule, and a moderator can undo it', async () => {
  const { id } = await posted(ana)
  for (const person of crowd.slice(0, 9)) await report(person, id)
  expect((await look(mod, id)).data!.moderatedPost).toMatchObject({ reportCount: 9, isDemonetized: false })
  await Promise.all(crowd.slice(9).map((person) => report(person, id)))
  const found = (await look(mod, id)).data!.moderatedPost
  expect(found).toMatchObject({ reportCount: 12, isDemonetized: true, isRemoved: false, actions: [{ kind: 'DEMONETIZED', isAutomatic: true, moderator: null }] })
  expect(await undo(mod, found.actions[0]!.id)).toSucceed()
  expect((await look(mod, id)).data!.moderatedPost).toMatchObject({
    reportCount: 0, isDemonetized: false, actions: [{ kind: 'UNDONE', moderator: { handle: 'mod' }, undoesId: found.actions[0]!.id }, { kind: 'DEMONETIZED' }],
  })
})

test('ten people at once demonetize a post once', async () => {
  const { id } = await posted(ana)
  for (const reply of await Promise.all(crowd.slice(0, 10).map((person) => report(person, id)))) expect(reply).toSucceed()
  const found = (await look(mod, id)).data!.moderatedPost
  expect(found.isDemonetized).toBe(true)
  expect(found.actions).toHaveLength(1)
})

test('a post one may not see cannot be reported, nor one\'s own', async () => {
  const { id } = await posted(ana, { audience: 'ONLY_ME' })
  expect(await report(ben, id)).toFailWith('POST_NOT_FOUND')
  expect(await report(ana, id)).toFailWith('OWN_POST')
  const open = await posted(ana)
  expect(await report(null, open.id)).toFailWith('SIGN_IN_REQUIRED')
  const cut = await make.person(api)
  await block(ana, cut)
  expect(await report(cut, open.id)).toFailWith('POST_NOT_FOUND')
  expect(await report(ben, open.id, { note: 'x'.repeat(1_001) })).toFailWith('INVALID_INPUT')
})

test('the queue shows what is most reported first, page after page, and nothing that is decided or deleted', async () => {
  await api.sql('update post_reports set handled_at = now()')
  const [one, two, three, gone, decided] = await Promise.all(['one', 'two', 'three', 'gone', 'decided'].map((body) => posted(ana, body)))
  for (const [count, post] of [[1, one], [3, two], [2, three], [4, gone], [5, decided]] as const) {
    for (const person of crowd.slice(0, count)) await report(person, post!.id, { reason: 'HATE', note: 'Read it' })
  }
  await remove(ana, gone!.id)
  await moderate(mod, decided!.id, 'DISMISSED')
  const first = (await queue(mod, { first: 2 })).data!.reportedPosts
  expect(first.nodes.map(({ post, reportCount }) => [post.body, reportCount])).toEqual([['two', 3], ['three', 2]])
  expect(first.nodes[0]!.reports).toEqual(Array.from({ length: 3 }, () => ({ reason: 'HATE', note: 'Read it', handledAt: null })))
  const rest = (await queue(mod, { first: 2, after: first.pageInfo.endCursor })).data!.reportedPosts
  expect(rest.nodes.map(({ post }) => post.body)).toEqual(['one'])
  expect(rest.pageInfo.hasNextPage).toBe(false)
})

test('moderators read what was reported whoever it is for and whoever blocks them; nobody else does', async () => {
  const { id } = await posted(ana, { audience: 'FOLLOWERS', body: 'For few' })
  await publishing(api).follows(ben, ana)
  await report(ben, id)
  await block(ana, mod)
  expect((await look(mod, id)).data!.moderatedPost.post).toMatchObject({ body: 'For few', author: { handle: 'ana' } })
  for (const call of [look(ben, id), queue(ben)]) expect(await call).toFailWith('MODERATOR_ONLY')
  for (const call of [look(null, id), queue(null)]) expect(await call).toFailWith('SIGN_IN_REQUIRED')
  const quiet = await posted(ben, { audience: 'FOLLOWERS' })
  expect(await look(mod, quiet.id)).toFailWith('POST_NOT_FOUND')
  expect(await look(mod, 'nonsense')).toFailWith('POST_NOT_FOUND')
})

test('who reported is told to nobody, not even as a moderator through the database', async () => {
  const { id } = await posted(ana)
  await report(ben, id)
  await expect(api.sqlAs('polyphony_viewer', mod, 'select reporter_id from post_reports', [])).rejects.toThrow('permission denied')
  expect(await api.sqlAs('polyphony_viewer', ana, 'select reason from post_reports', [])).toEqual([])
})
