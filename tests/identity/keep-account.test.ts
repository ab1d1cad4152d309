import { startApi } from '../support/api.js'
import { wrongCounts } from '../support/counters.js'
import { make, type Person } from '../support/make.js'
import { SIGN_IN, VIEWER } from './account.js'
import { DISABLE, ENABLE } from './administration.js'
import { DELETE_ACCOUNT, KEEP_ACCOUNT, letGraceEnd, REQUEST_EXPORT } from './leaving.js'
import { populated } from './populated.js'

const api = startApi()

async function leaving(person: Person): Promise<Person> {
  await api.as(person).run(DELETE_ACCOUNT, { input: { password: person.password } })
  const { accessToken } = (await api.visitor.run(SIGN_IN, { input: { email: person.email, password: person.password } })).data!.signIn
  return { ...person, accessToken: accessToken! }
}
const isSeenBy = async (person: Person, other: Person) =>
  (await api.sqlAs('polyphony_viewer', other, 'select user_id from profiles where user_id = $1', [person.userId])).length === 1
const follow = (person: Person, other: Person) =>
  api.as(person).run('mutation ($input: FollowUserInput!) { followUser(input: $input) { __typename } }', { input: { userId: other.userId } } as never)

test('whoever keeps their account is seen again, with everything as it was', async () => {
  const { ana, ben } = await populated(api)
  const counts = () => api.sql('select user_id, follower_count, following_count, like_count from profiles order by 1')
  const before = await counts()
  const again = await leaving(ana)
  expect(await isSeenBy(ana, ben)).toBe(false)
  const kept = await api.as(again).run(KEEP_ACCOUNT)
  expect(kept.data?.keepAccount).toEqual({ email: ana.email, deletionDueAt: null })
  expect(await isSeenBy(ana, ben)).toBe(true)
  expect(await counts()).toEqual(before)
  expect(await wrongCounts(api)).toEqual([])
  expect(await follow(again, ben)).toSucceed()
  const kinds = await api.sql('select kind from security_events where user_id = $1 order by id', [ana.userId])
  expect(kinds.map((row) => row.kind)).toEqual(['DELETION_REQUESTED', 'SIGNED_IN', 'ACCOUNT_KEPT'])
})

test('until then they may read and take along what is theirs, and do nothing else', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const again = await leaving(ana)
  expect(await api.as(again).run(VIEWER)).toSucceed()
  expect(await api.as(again).run(REQUEST_EXPORT)).toSucceed()
  expect(await follow(again, ben)).toFailWith('ACCOUNT_LEAVING')
})

test('keeping an account that was to stay changes nothing', async () => {
  const ana = await make.person(api)
  expect((await api.as(ana).run(KEEP_ACCOUNT)).data?.keepAccount).toEqual({ email: ana.email, deletionDueAt: null })
  expect(await api.sql('select from security_events where user_id = $1', [ana.userId])).toEqual([])
  expect(await api.visitor.run(KEEP_ACCOUNT)).toFailWith('SIGN_IN_REQUIRED')
})

test('once the grace is over it cannot be kept', async () => {
  const ana = await make.person(api)
  const again = await leaving(ana)
  await letGraceEnd(api, ana)
  expect((await api.as(again).run(KEEP_ACCOUNT)).data?.keepAccount.deletionDueAt).not.toBeNull()
  await api.sql('select begin_account_deletion($1)', [[]])
  expect(await api.as(again).run(KEEP_ACCOUNT)).toFailWith('SESSION_ENDED')
})

test('an admin who disables and enables it meanwhile does not bring it back', async () => {
  const [admin, ana] = [await make.person(api, { role: 'admin' }), await make.person(api)]
  await leaving(ana)
  await api.as(admin).run(DISABLE, { input: { userId: ana.userId } })
  await api.as(admin).run(ENABLE, { input: { userId: ana.userId } })
  expect(await isSeenBy(ana, await make.person(api))).toBe(false)
})
