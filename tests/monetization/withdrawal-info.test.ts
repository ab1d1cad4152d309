import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { deleteAccounts } from '../../src/jobs/identity/delete-accounts.js'
import { newKey, ringOf } from '../encryption/sealed-messages.js'
import { letGraceEnd } from '../identity/leaving.js'
import { outcomeOf, startScript } from '../import/import-process.js'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { jobContext } from '../support/job-context.js'
import { make, type Person } from '../support/make.js'
import { asked, booksOf, creator, IBAN, PAID, REQUEST, REVIEW, SET_INFO, to, wrongBooks } from './withdrawing.js'

const [older, newest] = [newKey(), newKey()]
const api = startApi({ SIGN_IN_ATTEMPTS_PER_15_MIN: '12', MESSAGE_KEYS: older.setting })

const INFO = graphql(`query WithdrawalInfo { viewer { withdrawalInfo { method hint changedAt availableAt } } }`)
const ONE = graphql(`query WithdrawalRequest($id: ID!) { withdrawalRequest(id: $id) { id state method hint user { handle } } }`)
const DESTINATION = graphql(`query WithdrawalDestination($id: ID!) { withdrawalRequest(id: $id) { id destination { ... on BankAccount { holder iban } ... on PaypalAccount { email } } } }`)

const HOUR_MS = 3_600_000
const bank = (iban = IBAN, holder = 'Ana Lee') => ({ bankAccount: { holder, iban } })
const set = (person: Person, details: object = bank(), password = person.password) => api.as(person).run(SET_INFO, { input: { details: details as never, password } })
const letHoldEnd = ({ userId }: Person) => api.sql("update withdrawal_info set changed_at = changed_at - interval '72 hours' where user_id = $1", [userId])
const kindsOf = async ({ userId }: Person) => (await api.sql('select kind from security_events where user_id = $1 order by id', [userId])).map(({ kind }) => kind)

test('somebody says where they are paid, reads a hint of it, and only sealed text is kept', async () => {
  const ana = await make.person(api)
  expect((await api.as(ana).run(INFO)).data?.viewer?.withdrawalInfo).toBeNull()
  const { setWithdrawalInfo: info } = (await set(ana, bank('de89 3704 0044 0532 0130 00'))).data!
  expect(info).toMatchObject({ method: 'BANK_TRANSFER', hint: '…3000' })
  expect(Date.parse(info.availableAt) - Date.parse(info.changedAt)).toBe(72 * HOUR_MS)
  expect((await api.as(ana).run(INFO)).data?.viewer?.withdrawalInfo).toEqual(info)
  expect((await set(ana, { paypalAccount: { email: 'ana@people.example' } })).data?.setWithdrawalInfo).toMatchObject({ method: 'PAYPAL', hint: 'a…@…' })
  const [row] = await api.sql('select details from withdrawal_info where user_id = $1', [ana.userId])
  expect(row!.details).toMatch(new RegExp(`^v1\\|${older.id}\\|`))
  expect(older.ring.open(row!.details as string, `withdrawal ${ana.userId}`)).toBe('{"email":"ana@people.example"}')
  expect(await kindsOf(ana)).toEqual(['WITHDRAWAL_INFO_CHANGED', 'WITHDRAWAL_INFO_CHANGED'])
})

test('whoever is paid elsewhere from now on is told, by e-mail too unless they have that off; a refusal tells nothing', async () => {
  const ana = await make.person(api)
  await api.sql('update users set email_verified_at = now() where id = $1', [ana.userId])
  const told = () => api.sql("select n.kind, n.event_count, d.email from notifications n left join deliverable(n.id, 'EMAIL') d on true where n.user_id = $1", [ana.userId])
  expect(await set(ana, bank(), 'wrong')).toFailWith('WRONG_PASSWORD')
  expect(await told()).toEqual([])
  expect(await set(ana)).toSucceed()
  expect(await told()).toEqual([{ kind: 'WITHDRAWAL_INFO_CHANGED', event_count: 1, email: ana.email }])
  await api.sql("insert into notification_preferences values ($1, 'WITHDRAWAL_INFO_CHANGED', 'EMAIL', false)", [ana.userId])
  expect(await set(ana, { paypalAccount: { email: 'ana@people.example' } })).toSucceed()
  expect(await told()).toEqual([{ kind: 'WITHDRAWAL_INFO_CHANGED', event_count: 2, email: null }])
  const { viewer } = (await api.as(ana).run<{ viewer: { notificationPreferences: { kind: string; channel: string; isEnabled: boolean }[] } }, object>('{ viewer { notificationPreferences { kind channel isEnabled } } }', {})).data!
  expect(viewer.notificationPreferences.filter(({ channel, isEnabled }) => channel === 'EMAIL' && isEnabled)).toEqual([])
})

test.each(['DE89370400440532013001', 'DE8937040044053201300', 'XX89370400440532013000', 'DE89-3704-0044-0532-0130-00', 'ﬁ2112345600000785', 'FI21 1234 5600 0007 8', ''])('%j is no IBAN', async (iban) => {
  const ana = await make.person(api)
  expect(await set(ana, bank(iban))).toFailWith('INVALID_INPUT')
  expect((await api.as(ana).run(INFO)).data?.viewer?.withdrawalInfo).toBeNull()
})

test.each(['GB82WEST12345698765432', 'FR1420041010050500013M02606', 'NO9386011117947', 'MT84MALT011000012345MTLCAST001S'])('%s is an IBAN', async (iban) => {
  expect((await set(await make.person(api), bank(iban))).data?.setWithdrawalInfo.hint).toBe(`…${iban.slice(-4)}`)
})

test.each([{}, { ...bank(), paypalAccount: { email: 'a@b.example' } }, { paypalAccount: { email: 'nobody' } }])('%j says not where to pay', async (details) => {
  expect(await set(await make.person(api), details)).toFailWith('INVALID_VARIABLE')
})

test('a wrong password changes nothing and leaves a trace, and is not tried for long', async () => {
  const ana = await make.person(api)
  expect(await set(ana, bank(), 'wrong')).toFailWith('WRONG_PASSWORD')
  expect(await kindsOf(ana)).toEqual(['WITHDRAWAL_INFO_REFUSED'])
  const replies = await Promise.all(Array.from({ length: 12 }, () => set(ana, bank(), 'wrong')))
  expect(replies.filter(({ errors }) => errors?.[0]?.extensions?.reason === 'TOO_MANY_ATTEMPTS')).toHaveLength(1)
  expect(await set(ana)).toFailWith('TOO_MANY_ATTEMPTS')
  expect((await api.as(ana).run(INFO)).data?.viewer?.withdrawalInfo).toBeNull()
})

test('nothing is withdrawn without details, nor for 72 hours after the first or a change; what was requested before goes where it went', async () => {
  const [ana, boss] = [await creator(api, 1_000_000), await make.person(api, { role: 'admin' })]
  await api.sql('delete from withdrawal_info where user_id = $1', [ana.userId])
  expect(await api.as(ana).run(REQUEST, asked('10'))).toFailWith('WITHDRAWAL_INFO_MISSING')
  await set(ana)
  const before = Date.now()
  const held = await api.as(ana).run(REQUEST, asked('10'))
  const after = Date.now()
  expect(held).toFailWith('WITHDRAWAL_DETAILS_HELD')
  const { retryAfter, availableAt } = held.errors![0]!.extensions as { retryAfter: number; availableAt: string }
  const at = Date.parse(availableAt) - retryAfter * 1000
  expect(at).toBeGreaterThan(before - 2_000)
  expect(at).toBeLessThan(after + 1_000)
  expect(retryAfter).toBeGreaterThan(72 * 3600 - 600)
  await letHoldEnd(ana)
  const { id } = (await api.as(ana).run(REQUEST, asked('10'))).data!.requestWithdrawal
  await set(ana, { paypalAccount: { email: 'thief@people.example' } })
  expect(await api.as(ana).run(REQUEST, asked('10'))).toFailWith('WITHDRAWAL_DETAILS_HELD')
  expect((await api.as(boss).run(DESTINATION, { id })).data?.withdrawalRequest?.destination).toEqual({ holder: 'Ana Lee', iban: IBAN })
  expect((await api.as(ana).run(ONE, { id })).data?.withdrawalRequest).toEqual({ id, state: 'REQUESTED', method: 'BANK_TRANSFER', hint: '…3000', user: { handle: ana.handle } })
})

test('where it goes is opened for admins alone, and each look is kept', async () => {
  const [ana, ben, boss] = [await creator(api, 1_000_000), await make.person(api), await make.person(api, { role: 'admin' })]
  const { id } = (await api.as(ana).run(REQUEST, asked('10'))).data!.requestWithdrawal
  expect(await api.as(ana).run(DESTINATION, { id })).toFailWith('ADMIN_ONLY')
  expect(await api.as(ben).run(DESTINATION, { id })).toFailWith('WITHDRAWAL_NOT_FOUND')
  expect(await api.as(boss).run(DESTINATION, { id: randomUUID() })).toFailWith('WITHDRAWAL_NOT_FOUND')
  // Nor does the key of a request spare a look its trace, or its right.
  const look = () => api.as(boss).run(DESTINATION, { id }, { 'Idempotency-Key': 'look' })
  for (let time = 0; time < 2; time += 1) expect((await look()).data?.withdrawalRequest?.destination).toMatchObject({ iban: IBAN })
  const looks = await api.sql('select kind, detail, ip is not null as "hasAddress" from security_events where user_id = $1', [boss.userId])
  expect(looks).toEqual(Array.from({ length: 2 }, () => ({ kind: 'WITHDRAWAL_DESTINATION_OPENED', detail: { withdrawal: id }, hasAddress: true })))
  const [hers, his] = await Promise.all([ana, await creator(api, 0)].map(async ({ userId }) => (await api.sql('select details from withdrawal_info where user_id = $1', [userId]))[0]!.details))
  const put = (details: unknown) => api.sql('update withdrawal_requests set details = $2 where id = $1', [id, details])
  await put(his)
  expect(await look()).toFailWith('TEXT_UNREADABLE')
  await put(hers)
  await api.sql("update users set role = 'listener' where id = $1", [boss.userId])
  expect(await look()).toFailWith('WITHDRAWAL_NOT_FOUND')
})

test('nobody reads details or another\'s withdrawal, nor writes one, as any role that serves', async () => {
  const [ana, ben, boss] = [await creator(api, 1_000_000), await make.person(api), await make.person(api, { role: 'admin' })]
  const { id } = (await api.as(ana).run(REQUEST, asked('10'))).data!.requestWithdrawal
  const READ = 'select (select count(*)::int from withdrawal_info where user_id = $1) as info, (select count(*)::int from withdrawal_requests where id = $2) as requests'
  for (const [person, count] of [[ana, 1], [ben, 0], [boss, 0], [null, 0]] as const) {
    expect(await api.sqlAs('polyphony_viewer', person, READ, [ana.userId, id])).toEqual([{ info: count, requests: count }])
  }
  await expect(api.sqlAs('polyphony_viewer', ben, 'select withdrawal_request($1)', [id])).rejects.toThrow('WITHDRAWAL_NOT_FOUND')
  await expect(api.sqlAs('polyphony_viewer', ben, 'select withdrawals_in_state(null, null, 100)')).rejects.toThrow('ADMIN_ONLY')
  await expect(api.sqlAs('polyphony_viewer', ben, 'select open_withdrawal_destination($1, null, null)', [id])).rejects.toThrow('ADMIN_ONLY')
  await expect(api.sqlAs('polyphony_viewer', boss, "select review_withdrawal($1, 'PAID', null, 'x')", [id])).rejects.toThrow('INVALID_INPUT')
  for (const rule of ['withdrawal_request($1)', "request_withdrawal(100000, 'again', null, null)"]) {
    expect((await api.sqlAs('polyphony_viewer', ana, `select details from ${rule} where $1::uuid is not null`, [id]))).toEqual([{ details: null }])
  }
  expect(await api.sql("select key from idempotency_keys where answer::text like '%v1|%'")).toEqual([])
  const refused = [
    'select details from withdrawal_info', 'select details from withdrawal_requests', 'select reviewer_id from withdrawal_requests', "update withdrawal_requests set state = 'PAID'",
    'delete from withdrawal_info', `select end_withdrawal('${id}', 'PAID')`, `select usable_withdrawal_info('${ana.userId}')`, `select erase_withdrawals('${ana.userId}', 1)`,
    `select withdrawal_in_office('${id}')`, "select post_transfer('REVENUE', new_id(), new_id(), 1)",
  ]
  for (const statement of refused) for (const role of ['polyphony_viewer', 'polyphony_system'] as const) await expect(api.sqlAs(role, boss, statement)).rejects.toThrow('permission denied')
  for (const call of ['withdrawal_detail_keys()', "withdrawal_details_under_key('x', new_id(), 1)", "reseal_withdrawal_details('{}', '{}', '{}')"]) {
    await expect(api.sqlAs('polyphony_viewer', boss, `select ${call}`)).rejects.toThrow('permission denied')
  }
  await expect(api.sqlAs('polyphony_system', null, 'select hint from withdrawal_requests')).rejects.toThrow('permission denied')
})

test('when an account goes, what nobody has decided is taken back, what was approved is still paid, and nothing says where', async () => {
  const [ana, boss] = [await creator(api, 1_000_000), await make.person(api, { role: 'admin' })]
  const [open, approved, refused] = await Promise.all(['10', '20', '30'].map(async (amount) => (await api.as(ana).run(REQUEST, asked(amount))).data!.requestWithdrawal.id))
  await api.as(boss).run(REVIEW, to(approved!, { decision: 'APPROVE' as const }))
  await api.as(boss).run(REVIEW, to(refused!, { decision: 'REFUSE' as const }))
  await letGraceEnd(api, ana)
  await deleteAccounts.run(jobContext(api), {})
  const left = () => api.sql('select state, amount::int, details is null and hint is null as "isForgotten" from withdrawal_requests where user_id = $1 order by amount', [ana.userId])
  expect(await left()).toEqual([{ state: 'CANCELLED', amount: 100_000, isForgotten: true }, { state: 'APPROVED', amount: 200_000, isForgotten: false }, { state: 'REFUSED', amount: 300_000, isForgotten: true }])
  expect(await api.sql('select from users where id = $1 union all select from withdrawal_info where user_id = $1', [ana.userId])).toEqual([])
  expect((await api.as(boss).run(DESTINATION, { id: approved! })).data?.withdrawalRequest?.destination).toMatchObject({ iban: IBAN })
  expect((await api.as(boss).run(DESTINATION, { id: open! })).data?.withdrawalRequest?.destination).toBeNull()
  expect((await api.as(boss).run(PAID, to(approved!, { paymentReference: 'SEPA 1' }))).data?.markWithdrawalPaid.state).toBe('PAID')
  expect((await left())[1]).toEqual({ state: 'PAID', amount: 200_000, isForgotten: true })
  expect(await booksOf(api, ana)).toEqual({ earnings: 800_000, withdrawals: 0, paid: 200_000 })
  expect(await wrongBooks(api)).toEqual([])
})

test('another key reaches them all, and they open under it for whom they did', async () => {
  const ana = await creator(api, 1_000_000)
  await api.as(ana).run(REQUEST, asked('10'))
  const rotate = () => outcomeOf(startScript(api, path.resolve('src/commands/rotate-message-keys.ts'), [], { MESSAGE_KEYS: `${newest.setting},${older.setting}` }))
  const { code, out } = await rotate()
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^withdrawal details: 0 sealed .* already, [1-9]\d* re-sealed, 0 cannot/m) })
  const rows = await api.sql('select details from withdrawal_info where user_id = $1 union all select details from withdrawal_requests where user_id = $1', [ana.userId])
  const sealed = rows.map(({ details }) => ringOf(newest.setting).open(details as string, `withdrawal ${ana.userId}`))
  expect(sealed).toEqual(Array.from({ length: 2 }, () => JSON.stringify({ holder: 'Ana Lee', iban: IBAN })))
  expect((await rotate()).out).toMatch(/^withdrawal details: [1-9]\d* sealed .* already, 0 re-sealed/m)
})
