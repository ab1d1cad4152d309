import { randomUUID } from 'node:crypto'
import { sweepIdempotencyKeys } from '../../src/jobs/operations/sweep-idempotency-keys.js'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { jobContext } from '../support/job-context.js'
import { make, type Person } from '../support/make.js'

const api = startApi()

const CREATE = graphql(`mutation CreateUnderKey($input: CreateTrackInput!) { createTrack(input: $input) { id title createdAt } }`)
const TWO = graphql(`mutation TwoUnderKey($one: CreateTrackInput!, $other: CreateTrackInput!) { one: createTrack(input: $one) { id } other: createTrack(input: $other) { id } }`)
const track = (title: string) => ({ title, artist: 'Mira' })

const create = (person: Person, title: string, key: string) => api.as(person).run(CREATE, { input: track(title) }, { 'Idempotency-Key': key })
const countOf = async ({ userId }: Person): Promise<number> => (await api.sql('select count(*)::int as count from tracks where owner_id = $1', [userId]))[0]!.count as number

test('a request sent again under its key is answered as before, and does nothing', async () => {
  const person = await make.person(api)
  const first = await create(person, 'Once', 'k')
  expect(first.data?.createTrack.title).toBe('Once')
  expect(await create(person, 'Once', 'k')).toMatchObject({ data: first.data })
  expect(await countOf(person)).toBe(1)
})

test('fifty at once under one key do it once, and all have the one answer', async () => {
  const person = await make.person(api)
  const answers = await Promise.all(Array.from({ length: 50 }, () => create(person, 'Once', 'k')))
  expect(new Set(answers.map(({ data }) => data?.createTrack.id)).size).toBe(1)
  expect(await countOf(person)).toBe(1)
})

test('another request under the same key is a conflict, and the key of somebody else is another', async () => {
  const [person, other] = [await make.person(api), await make.person(api)]
  const first = await create(person, 'Once', 'k')
  expect(await create(person, 'Twice', 'k')).toFailWith('IDEMPOTENCY_KEY_REUSED')
  expect((await create(other, 'Once', 'k')).data?.createTrack.id).not.toBe(first.data?.createTrack.id)
})

test('of a request that is refused nothing is kept', async () => {
  const person = await make.person(api)
  const key = randomUUID()
  const late = { projectId: randomUUID() }
  const REFUSED = graphql(`mutation RefusedUnderKey($input: LeaveProjectInput!) { leaveProject(input: $input) { projectId } }`)
  expect(await api.as(person).run(REFUSED, { input: late }, { 'Idempotency-Key': key })).toFailWith('PROJECT_NOT_FOUND')
  expect(await api.sql('select * from idempotency_keys where key = $1', [key])).toEqual([])
  expect((await create(person, 'Once', key)).data).toBeTruthy()
})

test('each change of a request is kept under its key', async () => {
  const person = await make.person(api)
  const ask = () => api.as(person).run(TWO, { one: track('One'), other: track('Other') }, { 'Idempotency-Key': 'k' })
  const first = await ask()
  expect(await ask()).toMatchObject({ data: first.data })
  expect(await countOf(person)).toBe(2)
})

test.each(['', 'k'.repeat(256)])('a key of other than 1 to 255 characters is refused (%#)', async (key) => {
  const person = await make.person(api)
  expect(await create(person, 'Never', key)).toFailWith('INVALID_INPUT')
  expect(await countOf(person)).toBe(0)
})

test('without a key every request is one of its own, and a key of 255 characters is one', async () => {
  const person = await make.person(api)
  await api.as(person).run(CREATE, { input: track('Once') })
  await api.as(person).run(CREATE, { input: track('Once') })
  for (const _ of [1, 2]) await create(person, 'Once', 'k'.repeat(255))
  expect(await countOf(person)).toBe(3)
})

test('answers are kept for 7 days', async () => {
  const person = await make.person(api)
  for (const key of ['old', 'young']) await create(person, 'Once', key)
  await api.sql("update idempotency_keys set created_at = now() - case key when 'old' then interval '7 days 1 hour' else interval '6 days' end where user_id = $1", [person.userId])
  await sweepIdempotencyKeys.run(jobContext(api), undefined)
  expect(await api.sql('select key from idempotency_keys where user_id = $1', [person.userId])).toEqual([{ key: 'young' }])
})
