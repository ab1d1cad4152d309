import { startApi } from '../support/api.js'
import { make, type Person } from '../support/make.js'
import { AUDIENCES, CASES, LET_IN, relate } from './audiences.js'
import { nobody, relationsOf, type Someone } from './relations.js'

const api = startApi()
const { follow, set } = relationsOf(api)

let owners: Map<string, Person>
const people = new Map<string, Person>()
beforeAll(async () => {
  owners = new Map()
  for (const audience of AUDIENCES) {
    const owner = await make.person(api)
    await set(owner, { whoMayMessage: audience, whoSeesActiveStatus: audience })
    owners.set(audience, owner)
  }
  for (const [audience, relation] of CASES) {
    const one = await make.person(api)
    await relate(api, relation, one, owners.get(audience)!)
    people.set(`${audience} ${relation}`, one)
  }
})

const refusal = async (one: Someone, other: Someone) =>
  (await api.sql('select can_message_user($1, $2) as refusal', [one.userId, other.userId]))[0]!.refusal
const sees = async (one: Someone | null, other: Someone) =>
  (await api.sql('select can_view_active_status($1, $2) as sees', [one?.userId ?? null, other.userId]))[0]!.sees

test.each(CASES)('whether, with %s let in, the %s may write and sees who is online', async (audience, relation) => {
  const [one, owner] = [people.get(`${audience} ${relation}`)!, owners.get(audience)!]
  const isLetIn = LET_IN[audience]!.includes(relation)
  const reason = relation.startsWith('BLOCK') ? 'USER_NOT_FOUND' : 'RECIPIENT_UNREACHABLE'
  expect(await refusal(one, owner)).toBe(isLetIn ? null : reason)
  expect(await sees(one, owner)).toBe(isLetIn)
})

test('nobody writes to themselves, and everybody sees themselves', async () => {
  for (const owner of owners.values()) {
    expect([await refusal(owner, owner), await sees(owner, owner)]).toEqual(['USER_NOT_FOUND', true])
  }
})

test('with nothing set, everybody may write and mutual followers see who is online', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  expect([await refusal(ben, ana), await sees(ben, ana)]).toEqual([null, false])
  await follow(ana, ben)
  await follow(ben, ana)
  expect([await refusal(ben, ana), await sees(ben, ana), await sees(ana, ben)]).toEqual([null, true, true])
})

test('nobody, a disabled person, and a visitor', async () => {
  const [open, ana] = [owners.get('EVERYONE')!, await make.person(api)]
  expect([await refusal(ana, nobody), await sees(ana, nobody)]).toEqual(['USER_NOT_FOUND', false])
  expect(await sees(null, open)).toBe(false)
  const gone = await make.person(api)
  await set(gone, { whoSeesActiveStatus: 'EVERYONE' })
  await api.sql('update users set disabled_at = now() where id = $1', [gone.userId])
  expect([await refusal(ana, gone), await sees(ana, gone)]).toEqual(['USER_NOT_FOUND', false])
})
