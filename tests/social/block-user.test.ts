import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { nobody, relationsOf } from './relations.js'

const api = startApi()
const { follow, block, unblock, see, follows } = relationsOf(api)
let ana: Person
let ben: Person

beforeEach(async () => {
  ;[ana, ben] = [await make.person(api), await make.person(api)]
})

const found = async (who: Person | null, { userId, handle }: Person): Promise<boolean[]> =>
  [await see(who, { id: userId }), await see(who, { handle })].map((reply) => {
    if (reply.errors) expect(reply).toFailWith('USER_NOT_FOUND')
    return !reply.errors
  })

test('neither of the two is found by the other, by id or handle; others see both', async () => {
  const cyd = await make.person(api)
  expect((await block(ana, ben)).data?.blockUser.userId).toBe(ben.userId)
  expect(await found(ana, ben)).toEqual([false, false])
  expect(await found(ben, ana)).toEqual([false, false])
  for (const who of [cyd, null]) expect([await found(who, ana), await found(who, ben)]).toEqual([[true, true], [true, true]])
  expect(await found(ana, ana)).toEqual([true, true])
})

test('an admin sees whom they block and who blocks them', async () => {
  const admin = await make.person(api, { role: 'admin' })
  await block(admin, ana)
  await block(ben, admin)
  expect([await found(admin, ana), await found(admin, ben)]).toEqual([[true, true], [true, true]])
  expect(await found(ana, admin)).toEqual([false, false])
})

test('what the two have made is in neither\'s lists or search', async () => {
  const word = `zither${ana.handle.replace(/\D/g, '')}`
  await make.track(api, ben, { title: `${word} song` })
  await block(ana, ben)
  const LISTS = `query ($word: String!) { tracks(first: 100) { nodes { title } } searchTracks(query: $word, first: 10) { nodes { title } } }`
  const reply = await api.as(ana).run(LISTS, { word })
  expect(reply).toSucceed()
  expect(JSON.stringify(reply.data)).not.toContain(word)
  expect(JSON.stringify((await api.visitor.run(LISTS, { word })).data)).toContain(word)
})

test('a block ends follows both ways, and they stay ended', async () => {
  await follow(ana, ben)
  await follow(ben, ana)
  await block(ana, ben)
  expect([await follows(ana, ben), await follows(ben, ana)]).toEqual([false, false])
  expect((await unblock(ana, ben)).data?.unblockUser).toEqual({ id: ben.userId, viewerFollows: false })
  expect([await follows(ana, ben), await follows(ben, ana)]).toEqual([false, false])
})

test('blocking again is the same block; ending it again changes nothing', async () => {
  const first = await block(ana, ben)
  expect((await block(ana, ben)).data).toEqual(first.data)
  for (let time = 0; time < 2; time += 1) expect((await unblock(ana, ben)).data?.unblockUser?.id).toBe(ben.userId)
  expect(await found(ana, ben)).toEqual([true, true])
  expect((await unblock(ana, { userId: randomUUID() })).data?.unblockUser).toBeNull()
})

test('who is blocked can block too, and then both have to end it', async () => {
  await block(ana, ben)
  expect(await block(ben, ana)).toSucceed()
  const reply = await unblock(ana, ben)
  expect(reply).toSucceed()
  expect(reply.data?.unblockUser).toBeNull()
  expect(await found(ben, ana)).toEqual([false, false])
  await unblock(ben, ana)
  expect([await found(ana, ben), await found(ben, ana)]).toEqual([[true, true], [true, true]])
})

test('oneself and nobody cannot be blocked, and a visitor blocks nobody', async () => {
  for (const other of [ana, nobody]) expect(await block(ana, other)).toFailWith('USER_NOT_FOUND')
  const input = { input: { userId: ana.userId } }
  expect(await api.visitor.run('mutation ($input: BlockUserInput!) { blockUser(input: $input) { userId } }', input)).toFailWith('SIGN_IN_REQUIRED')
  expect(await api.visitor.run('mutation ($input: UnblockUserInput!) { unblockUser(input: $input) { id } }', input)).toFailWith('SIGN_IN_REQUIRED')
})

test('a follow made in the moment of a block does not outlive it', async () => {
  for (let round = 0; round < 15; round += 1) {
    const [cyd, dan] = [await make.person(api), await make.person(api)]
    const [blocked, ...followed] = await Promise.all([block(cyd, dan), follow(dan, cyd), follow(cyd, dan), follow(dan, cyd)])
    expect(blocked).toSucceed()
    for (const reply of followed.filter(({ errors }) => errors)) expect(reply).toFailWith('USER_NOT_FOUND')
    expect([await follows(cyd, dan), await follows(dan, cyd)]).toEqual([false, false])
  }
})

test('two people blocking each other twenty times at once both block', async () => {
  const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? block(ana, ben) : block(ben, ana))))
  for (const reply of replies) expect(reply).toSucceed()
  expect(await api.sql('select from blocked_users where blocker_id = any($1)', [[ana.userId, ben.userId]])).toHaveLength(2)
})
