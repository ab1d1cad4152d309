import { randomUUID } from 'node:crypto'
import { publishing } from '../posts/publishing.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { moderating } from './moderating.js'

const api = startApi()
const { posted, commented, read, home, like, follows, create } = publishing(api)
const { report, look, undo, moderate } = moderating(api)

let ana: Person
let ben: Person
let mod: Person
let admin: Person
beforeAll(async () => {
  ana = await make.person(api, { handle: 'ana' })
  ben = await make.person(api, { handle: 'ben' })
  mod = await make.person(api, { handle: 'mod', role: 'moderator' })
  admin = await make.person(api, { handle: 'admin', role: 'admin' })
  await follows(ben, ana)
})

const told = async (): Promise<{ kind: string; actors: unknown[]; post: { id: string } | null }[]> => {
  const reply = await api.as(ana).run<{ notifications: { nodes: { kind: string; actors: unknown[]; post: { id: string } | null }[] } }, object>(
    '{ notifications(first: 10) { nodes { kind actors { handle } post { id } } } }')
  expect(reply).toSucceed()
  return reply.data!.notifications.nodes.filter(({ kind }) => kind === 'POST_REMOVED')
}

test('what is taken down is gone for everybody but its author, who is told by nobody in particular, until it is undone', async () => {
  const { id } = await posted(ana, 'Taken #down')
  const comment = await commented(ben, id)
  await report(ben, id)
  const action = (await moderate(mod, id, 'REMOVED', 'Not here')).data!.moderatePost
  expect(action).toMatchObject({ kind: 'REMOVED', isAutomatic: false, note: 'Not here', moderator: { handle: 'mod' } })
  for (const who of [ben, mod, null]) expect((await read(who, id)).data!.post).toBeNull()
  expect(await like(ben, id)).toFailWith('POST_NOT_FOUND')
  expect((await publishing(api).readComment(ben, comment.id)).data!.comment).toBeNull()
  expect((await home(ben)).nodes.map(({ post }) => post.id)).not.toContain(id)
  expect((await read(ana, id)).data!.post).toMatchObject({ id })
  expect(await told()).toEqual([{ kind: 'POST_REMOVED', actors: [], post: { id } }])
  expect((await look(mod, id)).data!.moderatedPost).toMatchObject({ isRemoved: true, reportCount: 0, actions: [{ id: action.id }] })
  expect(await undo(admin, action.id)).toSucceed()
  expect((await read(ben, id)).data!.post).toMatchObject({ id, commentCount: 1 })
  expect((await home(ben)).nodes.map(({ post }) => post.id)).toContain(id)
})

test('a moderator opens nothing that is not for them by deciding on what nobody has reported', async () => {
  const { id } = await posted(ana, { body: 'Not for moderators', audience: 'FOLLOWERS' })
  expect(await moderate(mod, id, 'DISMISSED')).toFailWith('POST_NOT_FOUND')
  expect(await look(mod, id)).toFailWith('POST_NOT_FOUND')
  await report(ben, id)
  expect(await moderate(mod, id, 'DISMISSED')).toSucceed()
  expect((await look(mod, id)).data!.moderatedPost).toMatchObject({ post: { id } })
})

test('an action is undone once, and an undoing not at all', async () => {
  const { id } = await posted(ana)
  const { data } = await moderate(mod, id, 'DEMONETIZED')
  const replies = await Promise.all(Array.from({ length: 8 }, () => undo(mod, data!.moderatePost.id)))
  expect(replies.filter((reply) => !reply.errors)).toHaveLength(1)
  expect(await undo(mod, data!.moderatePost.id)).toFailWith('ACTION_ALREADY_UNDONE')
  const undoing = (await look(mod, id)).data!.moderatedPost.actions[0]!
  expect(undoing).toMatchObject({ kind: 'UNDONE', undoesId: data!.moderatePost.id })
  expect(await undo(mod, undoing.id)).toFailWith('ACTION_NOT_FOUND')
  expect(await undo(mod, randomUUID())).toFailWith('ACTION_NOT_FOUND')
})

test('what two decisions did stays done while one of them stands', async () => {
  const { id } = await posted(ana)
  const first = (await moderate(mod, id, 'REMOVED')).data!.moderatePost
  const second = (await moderate(admin, id, 'REMOVED')).data!.moderatePost
  await undo(mod, first.id)
  expect((await look(mod, id)).data!.moderatedPost.isRemoved).toBe(true)
  await undo(mod, second.id)
  expect((await look(mod, id)).data!.moderatedPost.isRemoved).toBe(false)
})

test('nobody but moderators and admins decides, from the moment they are one', async () => {
  const { id } = await posted(ana)
  const { data } = await moderate(mod, id, 'DISMISSED')
  for (const who of [ana, ben]) {
    expect(await moderate(who, id, 'REMOVED')).toFailWith('MODERATOR_ONLY')
    expect(await undo(who, data!.moderatePost.id)).toFailWith('MODERATOR_ONLY')
  }
  expect(await moderate(null, id, 'REMOVED')).toFailWith('SIGN_IN_REQUIRED')
  const once = await make.person(api, { role: 'moderator' })
  await api.sql("update users set role = 'listener' where id = $1", [once.userId])
  expect(await moderate(once, id, 'REMOVED')).toFailWith('MODERATOR_ONLY')
})

test('a decision is one of three, on a post there is, with a note of at most 1,000 characters', async () => {
  const { id } = await posted(ana)
  expect(await moderate(mod, id, 'UNDONE')).toFailWith('INVALID_INPUT')
  expect(await moderate(mod, randomUUID(), 'REMOVED')).toFailWith('POST_NOT_FOUND')
  expect(await moderate(mod, id, 'REMOVED', 'n'.repeat(1_001))).toFailWith('INVALID_INPUT')
})

test('the audit is only ever added to, by rules alone', async () => {
  for (const statement of ["update moderation_actions set note = 'x'", 'delete from moderation_actions', 'delete from post_reports']) {
    await expect(api.sqlAs('polyphony_viewer', admin, statement, [])).rejects.toThrow('permission denied')
  }
  expect(await api.sqlAs('polyphony_viewer', ben, 'select id from moderation_actions', [])).toEqual([])
})

test('enough demonetized posts within 30 days demonetize the account, and undoing them brings it back', async () => {
  const dora = await make.person(api, { handle: 'dora' })
  const actions: string[] = []
  for (let count = 0; count < 5; count += 1) {
    const { id } = (await create(dora)).data!.createPost!
    actions.push((await moderate(mod, id, 'DEMONETIZED')).data!.moderatePost.id)
  }
  const isDemonetized = async (): Promise<unknown> =>
    (await api.as(mod).run<{ cheatStatus: { isDemonetized: boolean } }, object>(`{ cheatStatus(userId: "${dora.userId}") { isDemonetized } }`)).data!.cheatStatus.isDemonetized
  expect(await isDemonetized()).toBe(true)
  await undo(mod, actions[0]!)
  expect(await isDemonetized()).toBe(false)
})
