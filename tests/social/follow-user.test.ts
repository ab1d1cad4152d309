import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { nobody, relationsOf } from './relations.js'

const api = startApi()
const { follow, unfollow, block, see, follows, told } = relationsOf(api)
let ana: Person
let ben: Person

beforeEach(async () => {
  ;[ana, ben] = [await make.person(api), await make.person(api)]
})

test('whom one follows comes back as followed, in one direction only', async () => {
  const reply = await follow(ana, ben)
  expect(reply.data?.followUser).toEqual({ id: ben.userId, handle: ben.handle, viewerFollows: true })
  expect((await see(ana, { id: ben.userId })).data?.user?.viewerFollows).toBe(true)
  expect((await see(ben, { id: ana.userId })).data?.user?.viewerFollows).toBe(false)
  expect((await see(null, { id: ben.userId })).data?.user?.viewerFollows).toBe(false)
})

test('following again changes nothing and tells nobody again', async () => {
  await follow(ana, ben)
  expect(await follow(ana, ben)).toSucceed()
  expect(await told(ben)).toEqual(['NOTIFICATION_ADDED'])
  expect(await told(ana)).toEqual([])
})

test('whom one follows no longer comes back as not followed, however often one says so', async () => {
  await follow(ana, ben)
  for (let time = 0; time < 2; time += 1) {
    expect((await unfollow(ana, ben)).data?.unfollowUser).toEqual({ id: ben.userId, viewerFollows: false })
  }
  expect(await follows(ana, ben)).toBe(false)
})

test('a visitor follows nobody', async () => {
  const input = { input: { userId: ben.userId } }
  expect(await api.visitor.run('mutation ($input: FollowUserInput!) { followUser(input: $input) { id } }', input)).toFailWith('SIGN_IN_REQUIRED')
  expect(await api.visitor.run('mutation ($input: UnfollowUserInput!) { unfollowUser(input: $input) { id } }', input)).toFailWith('SIGN_IN_REQUIRED')
})

test('oneself, nobody, and whoever is not there for the viewer cannot be followed', async () => {
  const [disabled, blocked, blocking] = [await make.person(api), await make.person(api), await make.person(api)]
  await api.sql('with account as (update users set disabled_at = now() where id = $1) update profiles set is_hidden = true where user_id = $1', [disabled.userId])
  await block(ana, blocked)
  await block(blocking, ana)
  for (const other of [ana, nobody, disabled, blocked, blocking]) {
    expect(await follow(ana, other)).toFailWith('USER_NOT_FOUND')
  }
  expect(await api.sql('select from followers where follower_id = $1', [ana.userId])).toEqual([])
})

test('an id of no sort or size is refused', async () => {
  expect(await follow(ana, { userId: '' })).toFailWith('INVALID_INPUT')
  expect(await follow(ana, { userId: 'x' })).toFailWith('INVALID_INPUT')
})

test('who has gone can be followed no longer, and comes back as nobody', async () => {
  await follow(ana, ben)
  await api.sql('with account as (update users set disabled_at = now() where id = $1) update profiles set is_hidden = true where user_id = $1', [ben.userId])
  const reply = await unfollow(ana, ben)
  expect(reply).toSucceed()
  expect(reply.data?.unfollowUser).toBeNull()
  expect(await follows(ana, ben)).toBe(false)
  expect((await unfollow(ana, { userId: randomUUID() })).data?.unfollowUser).toBeNull()
})

test('following fifty times at once is one follow, told once', async () => {
  const replies = await Promise.all(Array.from({ length: 50 }, () => follow(ana, ben)))
  for (const reply of replies) expect(reply.data?.followUser.viewerFollows).toBe(true)
  expect(await told(ben)).toEqual(['NOTIFICATION_ADDED'])
})

test('several changes in one document each answer with how it then stands', async () => {
  const input = `input: { userId: "${ben.userId}" }`
  const reply = await api.as(ana).run(`mutation {
    first: followUser(${input}) { viewerFollows } second: unfollowUser(${input}) { viewerFollows } third: followUser(${input}) { viewerFollows }
    gone: blockUser(${input}) { userId } still: unfollowUser(${input}) { viewerFollows } back: unblockUser(${input}) { viewerFollows }
  }`)
  expect(reply.data).toEqual({
    first: { viewerFollows: true }, second: { viewerFollows: false }, third: { viewerFollows: true },
    gone: { userId: ben.userId }, still: null, back: { viewerFollows: false },
  })
})
