import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { project, queued, unlimited } from './transforming.js'

const api = startApi()
beforeAll(() => unlimited(api))
beforeEach(() => api.sql("update ai_transformations set state = 'CANCELLED', finished_at = now() where finished_at is null"))

async function of(tier: 'free' | 'pro' | 'studio'): Promise<Person & { projectId: string }> {
  const person = await make.person(api)
  await api.sql('update users set subscription_tier = $2 where id = $1', [person.userId, tier])
  return { ...person, projectId: await project(api, person) }
}

const ask = async (person: Person & { projectId: string }, count: number): Promise<void> => {
  for (let nth = 0; nth < count; nth += 1) await queued(api, person, { projectId: person.projectId })
}

/** Whose are begun next, in order. */
const begun = async (limit: number): Promise<string[]> =>
  (await api.sql("select owner_id from claim_transformations($2, 'local', false, $1, 1000000, '{}')", [limit, randomUUID()])).map(({ owner_id }) => owner_id as string)

test('behind somebody\'s hundred, another\'s first is begun with the next batch', async () => {
  const [ana, ben] = [await of('free'), await of('free')]
  await ask(ana, 100)
  expect(await begun(4)).toEqual(Array(4).fill(ana.userId))
  await ask(ben, 1)
  expect(await begun(2)).toContain(ben.userId)
})

test('people of one tier take turns', async () => {
  const people = [await of('pro'), await of('pro'), await of('pro')]
  for (const person of people) await ask(person, 3)
  const order = await begun(9)
  for (const round of [0, 3, 6]) expect(new Set(order.slice(round, round + 3)).size).toBe(3)
})

test.each([1, 2, 10])('who pays more is begun more, and who pays nothing is one in five at least, in batches of %i', async (size) => {
  const [free, pro, studio] = [await of('free'), await of('pro'), await of('studio')]
  for (const person of [free, pro, studio]) await ask(person, 30)
  const order: string[] = []
  while (order.length < 40) order.push(...(await begun(size)))
  const share = ({ userId }: Person) => order.slice(0, 40).filter((id) => id === userId).length
  expect([share(free), share(pro), share(studio)]).toEqual([expect.closeTo(8, -0.5), expect.closeTo(12, -0.5), expect.closeTo(20, -0.5)])
  expect(share(free)).toBeGreaterThanOrEqual(7)
  for (let start = 0; start + 6 <= 40; start += 1) expect(order.slice(start, start + 6)).toContain(free.userId)
})

test('two workers that claim at once never take the same one', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => of('free')))
  for (const person of people) await ask(person, 10)
  const claims = await Promise.all(Array.from({ length: 10 }, (_, nth) => api.sql("select id from claim_transformations($1, 'local', false, 8, 1000000, '{}')", [`worker ${nth}`])))
  const ids = claims.flat().map(({ id }) => id)
  expect(ids).toHaveLength(40)
  expect(new Set(ids).size).toBe(40)
})

test('no more are with a provider elsewhere than it is to have', async () => {
  const ana = await of('free')
  await ask(ana, 5)
  const claim = () => api.sql("select id from claim_transformations('test', 'scripted', true, 10, (select count(*)::int from ai_transformations where state = 'PROCESSING' and owner_id <> $1) + 3, '{}')", [ana.userId])
  expect(await claim()).toHaveLength(3)
  expect((await api.sql("select id from ai_transformations where owner_id = $1 and state = 'PENDING'", [ana.userId])).length).toBe(2)
})
