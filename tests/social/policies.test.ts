import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { relationsOf } from './relations.js'

const api = startApi()
const { follow, block, set } = relationsOf(api)
let ana: Person
let ben: Person
let cyd: Person
let admin: Person

beforeAll(async () => {
  ;[ana, ben, cyd, admin] = [await make.person(api), await make.person(api), await make.person(api), await make.person(api, { role: 'admin' })]
  await follow(ana, ben)
  await block(ana, cyd)
  await set(ana, { whoMayMessage: 'NOBODY' })
})

const seen = (who: Person | null) => async (table: string) =>
  Number((await api.sqlAs('polyphony_viewer', who, `select count(*) from ${table}`))[0]!.count)

test.each([
  ['the one it is of', (): Person | null => ana, { followers: 1, blocked_users: 1, user_settings: 1 }],
  ['the followed', (): Person | null => ben, { followers: 1, blocked_users: 0, user_settings: 0 }],
  ['the blocked', (): Person | null => cyd, { followers: 0, blocked_users: 0, user_settings: 0 }],
  ['an admin', (): Person | null => admin, { followers: 0, blocked_users: 0, user_settings: 0 }],
  ['a visitor', (): Person | null => null, { followers: 0, blocked_users: 0, user_settings: 0 }],
] as const)('what %s sees of follows, blocks and settings', async (_who, who, counts) => {
  const count = seen(who())
  for (const [table, expected] of Object.entries(counts)) expect({ table, count: await count(table) }).toEqual({ table, count: expected })
})

test('of two people of whom one blocks the other, neither sees the other\'s profile; everybody else sees both', async () => {
  const of = async (who: Person | null, { userId }: Person) =>
    (await api.sqlAs('polyphony_viewer', who, 'select from profiles where user_id = $1', [userId])).length
  expect([await of(ana, cyd), await of(cyd, ana), await of(ana, ana), await of(cyd, cyd)]).toEqual([0, 0, 1, 1])
  for (const who of [ben, admin, null]) expect([await of(who, ana), await of(who, cyd)]).toEqual([1, 1])
})

test('whom one does not see is looked up once for all rows, and not for each', async () => {
  const plan = await api.sqlAs('polyphony_viewer', ana, 'explain (analyze, costs off, timing off) select count(*) from profiles')
  const lines = plan.map((row) => String(row['QUERY PLAN']))
  expect(lines.some((line) => /hashed SubPlan/.test(line))).toBe(true)
  expect(lines.filter((line) => /ProjectSet|Function Scan on hidden_people/.test(line)).every((line) => /loops=1\b/.test(line))).toBe(true)
})

test('the role of jobs reads all three and changes none', async () => {
  for (const table of ['followers', 'blocked_users', 'user_settings']) {
    expect(Number((await api.sqlAs('polyphony_system', null, `select count(*) from ${table}`))[0]!.count)).toBe(1)
    await expect(api.sqlAs('polyphony_system', null, `delete from ${table}`)).rejects.toThrow(/permission denied/)
  }
})

test.each([
  'insert into followers (follower_id, followee_id) select viewer_id(), user_id from profiles',
  'delete from followers',
  'delete from blocked_users',
  "update user_settings set who_may_message = 'EVERYONE'",
  "select can_message_user(viewer_id(), new_id())",
  "select can_view_active_status(viewer_id(), new_id())",
  "select is_user_blocked(viewer_id(), new_id())",
  "select are_mutual_followers(viewer_id(), new_id())",
  "select conversations_between_changed(viewer_id(), new_id())",
  "select recount_unread(new_id(), viewer_id())",
  "select relation_changed(viewer_id(), new_id())",
  "select notify_user(viewer_id(), 'NEW_FOLLOWER', new_id(), new_id())",
])('the role of requests may not: %s', async (statement) => {
  await expect(api.sqlAs('polyphony_viewer', ana, statement)).rejects.toThrow(/permission denied/)
})

test('asked for somebody else\'s settings, a viewer is told what holds for everybody at first', async () => {
  const [row] = await api.sqlAs('polyphony_viewer', ben, 'select who_may_message from settings_of($1)', [ana.userId])
  expect(row).toEqual({ who_may_message: 'EVERYONE' })
})
