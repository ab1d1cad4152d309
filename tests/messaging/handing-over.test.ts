import { startApi } from '../support/api.js'
import type { Person } from '../support/make.js'
import { eventsOf, groupTalking, peopleOf } from './talk.js'

const api = startApi()

const rule = (person: Person, text: string, ...values: unknown[]) => api.sqlAs('polyphony_viewer', person, text, values)
const giveRole = (person: Person, { id }: { id: string }, to: Person, role: string) => rule(person, 'select set_participant_role($1, $2, $3)', id, to.userId, role)
const leave = (person: Person, { id }: { id: string }) => rule(person, 'select leave_conversation($1)', id)
const add = (person: Person, { id }: { id: string }, who: Person) => rule(person, 'select add_participants($1, $2)', id, [who.userId])
const told = async ({ id }: { id: string }) => (await eventsOf(api, `conversation:${id}`)).map(({ kind, subject }) => [kind, subject])

test('handed over, a group tells of its new owner and of its former one, who is an admin now', async () => {
  const { ana, ben, group } = await groupTalking(api)
  await giveRole(ana, group, ben, 'OWNER')
  expect(await told(group)).toEqual([['PARTICIPANT_CHANGED', ana.userId], ['PARTICIPANT_CHANGED', ben.userId]])
})

test('when its owner leaves, who owns it from then on is told too', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  await giveRole(ana, group, cleo, 'ADMIN')
  await leave(ana, group)
  expect(await told(group)).toEqual([['PARTICIPANT_CHANGED', cleo.userId], ['PARTICIPANT_LEFT', ana.userId], ['PARTICIPANT_CHANGED', cleo.userId]])
  await leave(ben, group)
  expect((await told(group)).at(-1)).toEqual(['PARTICIPANT_LEFT', ben.userId])
})

test('handed to two people at once, it still has one owner', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  await Promise.allSettled([ben, cleo].map((to) => giveRole(ana, group, to, 'OWNER')))
  expect(await api.sql("select from conversation_participants where conversation_id = $1 and role = 'OWNER'", [group.id])).toHaveLength(1)
})

test('while some leave and others are added at once, a group has exactly one owner, or is gone with the last', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { ana, ben, cleo, group } = await groupTalking(api)
    const dora = (await peopleOf(api, 1))[0]!
    await Promise.allSettled([leave(ana, group), ...Array.from({ length: 4 }, () => add(ana, group, dora)), leave(ben, group), add(ana, group, ben), leave(cleo, group)])
    const left = await api.sql('select role from conversation_participants where conversation_id = $1 and left_at is null', [group.id])
    expect(left.filter(({ role }) => role === 'OWNER')).toHaveLength(left.length > 0 ? 1 : 0)
    expect((await told(group)).length > 0).toBe(left.length > 0)
  }
})

test('the last of 256 places goes to one of twenty who are added at once', async () => {
  const { ana, group } = await groupTalking(api)
  const crowd = await peopleOf(api, 20)
  await api.sql(
    `with fillers as (insert into users (id, email) select new_id(), 'filler' || n || '@people.example' from generate_series(1, 252) n returning id)
     insert into conversation_participants (conversation_id, user_id) select $1, id from fillers`, [group.id])
  const outcomes = await Promise.allSettled(crowd.map((who) => add(ana, group, who)))
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome) => (outcome.reason as Error).message)
  expect(refused).toEqual(Array.from({ length: 19 }, () => 'GROUP_FULL'))
  expect(await api.sql('select from conversation_participants where conversation_id = $1 and left_at is null', [group.id])).toHaveLength(256)
})
