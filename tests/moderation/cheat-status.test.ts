import { randomUUID } from 'node:crypto'
import { publishing } from '../posts/publishing.js'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'

const api = startApi()
const { posted, like, unlike } = publishing(api)

interface Status { status: string; signals: { name: string; value: number; threshold: number }[]; isDemonetized: boolean; checkedAt: string | null }

let mod: Person
let admin: Person
beforeAll(async () => {
  mod = await make.person(api, { role: 'moderator' })
  admin = await make.person(api, { role: 'admin' })
  for (const [name, value] of Object.entries({ LIKES_PER_HOUR: 8, VIEWS_PER_HOUR: 6, SELF_LIKES_PER_DAY: 3, UNLIKES_PER_DAY: 4, MUTUAL_LIKES_PER_DAY: 2, RING_PARTNERS: 2 })) {
    expect(await setThreshold(admin, name, value)).toSucceed()
  }
})

const setThreshold = (who: Person | null, name: string, value: number) =>
  (who ? api.as(who) : api.visitor).run<{ setModerationThreshold: { name: string; value: number } }, object>(
    'mutation ($input: SetModerationThresholdInput!) { setModerationThreshold(input: $input) { name value description } }', { input: { name, value } })
const cheatStatus = (who: Person | null, userId: string) =>
  (who ? api.as(who) : api.visitor).run<{ cheatStatus: Status | null }, object>(
    'query ($userId: ID!) { cheatStatus(userId: $userId) { status signals { name value threshold } isDemonetized checkedAt } }', { userId })
const checked = async ({ userId }: Person): Promise<Status> => {
  await api.sql('select update_user_cheat_status($1)', [userId])
  const reply = await cheatStatus(mod, userId)
  expect(reply).toSucceed()
  return reply.data!.cheatStatus!
}
const posts = (who: Person, count: number): Promise<{ id: string }[]> => Promise.all(Array.from({ length: count }, () => posted(who)))

test('who was never looked at is clean, and who likes as people do stays so', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  expect((await cheatStatus(mod, ana.userId)).data!.cheatStatus).toEqual({ status: 'CLEAN', signals: [], isDemonetized: false, checkedAt: null })
  for (const { id } of await posts(ben, 3)) await like(ana, id)
  expect(await checked(ana)).toMatchObject({ status: 'CLEAN', signals: [], isDemonetized: false, checkedAt: expect.any(String) })
})

test('a burst of likes is one sign, with its number and the threshold', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  for (const { id } of await posts(ben, 9)) await like(ana, id)
  await api.sql("update post_like_logs set at = date_trunc('hour', now()) where user_id = $1", [ana.userId])
  expect(await checked(ana)).toMatchObject({ status: 'SUSPECTED', signals: [{ name: 'LIKE_BURST', value: 9, threshold: 8 }], isDemonetized: false })
})

test('likes of one\'s own posts, taken back and given again, are two signs, and who shows two earns nothing', async () => {
  const ana = await make.person(api)
  for (const { id } of await posts(ana, 4)) {
    await like(ana, id)
    await unlike(ana, id)
  }
  expect(await checked(ana)).toMatchObject({
    status: 'CHEATING', isDemonetized: true, signals: [{ name: 'LIKE_CHURN', value: 4, threshold: 4 }, { name: 'SELF_LIKES', value: 4, threshold: 3 }],
  })
  await api.sql("update post_like_logs set at = at - interval '2 days' where user_id = $1", [ana.userId])
  expect(await checked(ana)).toMatchObject({ status: 'CLEAN', signals: [], isDemonetized: false })
})

test('a burst of views is a sign', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  for (const { id } of await posts(ben, 6)) await publishing(api).view(ana, id)
  await api.sql("update post_view_logs set at = date_trunc('hour', now()) where viewer_id = $1", [ana.userId])
  expect((await checked(ana)).signals).toEqual([{ name: 'VIEW_BURST', value: 6, threshold: 6 }])
})

test('three who like each other\'s posts are a ring; who is only liked back by one is not', async () => {
  const ring = await Promise.all(Array.from({ length: 3 }, () => make.person(api)))
  const outsider = await make.person(api)
  const made = await Promise.all(ring.map((person) => posts(person, 2)))
  for (const [index, person] of ring.entries()) {
    for (const { id } of made.filter((_, other) => other !== index).flat()) await like(person, id)
  }
  const theirs = await posts(outsider, 2)
  for (const { id } of theirs) await like(ring[0]!, id)
  for (const { id } of made[0]!) await like(outsider, id)
  for (const person of ring) expect(await checked(person)).toMatchObject({ status: 'CHEATING', isDemonetized: true, signals: expect.arrayContaining([expect.objectContaining({ name: 'RING', threshold: 2 })]) })
  expect(await checked(outsider)).toMatchObject({ status: 'CLEAN' })
})

test('once a day everybody who was active is looked at, once each', async () => {
  await api.sql('delete from user_cheat_status')
  const [ana, ben] = [await make.person(api), await make.person(api)]
  for (const { id } of await posts(ben, 1)) await like(ana, id)
  const run = async (): Promise<number> => Number((await api.sqlAs('polyphony_system', null, 'select update_cheat_statuses(3) as count', []))[0]!.count)
  let looked = 0
  for (let count = await run(); count > 0; count = await run()) looked += count
  const [row] = await api.sql('select count(*)::int as count, count(distinct user_id)::int as people from user_cheat_status')
  expect(row).toEqual({ count: looked, people: looked })
  expect((await cheatStatus(mod, ana.userId)).data!.cheatStatus).toMatchObject({ status: 'CLEAN', checkedAt: expect.any(String) })
})

test('only moderators learn who seems to cheat', async () => {
  const ana = await make.person(api)
  expect(await cheatStatus(ana, ana.userId)).toFailWith('USER_NOT_FOUND')
  expect(await cheatStatus(null, ana.userId)).toFailWith('SIGN_IN_REQUIRED')
  expect(await cheatStatus(mod, randomUUID())).toFailWith('USER_NOT_FOUND')
  expect(await api.sqlAs('polyphony_viewer', ana, 'select status from user_cheat_status', [])).toEqual([])
})

test('thresholds are published, and only an admin changes them', async () => {
  const reply = await api.visitor.run<{ moderationThresholds: { name: string; value: number }[] }, object>('{ moderationThresholds { name value description } }')
  expect(reply.data!.moderationThresholds).toContainEqual(expect.objectContaining({ name: 'REPORTS_TO_DEMONETIZE', value: 10 }))
  expect(await setThreshold(mod, 'RING_PARTNERS', 5)).toFailWith('ADMIN_ONLY')
  expect(await setThreshold(null, 'RING_PARTNERS', 5)).toFailWith('SIGN_IN_REQUIRED')
  expect(await setThreshold(admin, 'NONSENSE', 5)).toFailWith('INVALID_INPUT')
  expect(await setThreshold(admin, 'RING_PARTNERS', 0)).toFailWith('INVALID_INPUT')
})
