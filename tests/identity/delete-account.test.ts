import { SubscriptionTier } from '../../src/entities/identity/account.js'
import { deleteAccounts, eraseAccount } from '../../src/jobs/identity/delete-accounts.js'
import { startApi } from '../support/api.js'
import { wrongCounts } from '../support/counters.js'
import { graphql } from '../support/graphql/index.js'
import { jobContext } from '../support/job-context.js'
import { make, type Person } from '../support/make.js'
import { newcomer, SIGN_IN, SIGN_UP, VIEWER } from './account.js'
import { DELETE_ACCOUNT, letGraceEnd } from './leaving.js'
import { populated } from './populated.js'

const api = startApi({ SIGN_IN_ATTEMPTS_PER_15_MIN: '12' })

const PERSON = graphql(`
  query PersonLeaving($id: ID!) {
    user(id: $id) {
      handle
    }
  }
`)

const leave = (person: Person) => api.as(person).run(DELETE_ACCOUNT, { input: { password: person.password } })
const runJob = (given = {}) => deleteAccounts.run(jobContext(api, given), {})
const gone = async (person: Person) => (await api.sql('select from users where id = $1', [person.userId])).length === 0

async function leftForGood(person: Person): Promise<void> {
  expect(await leave(person)).toSucceed()
  await letGraceEnd(api, person)
}

/** Tables that hold the id of somebody in any column of any row. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await api.sql("select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1")
  const found = await Promise.all(tables.map(async ({ name }) => ((await api.sql(`select from ${name as string} t where t::text like $1 limit 1`, [`%${text}%`])).length > 0 ? [name as string] : [])))
  return found.flat()
}

test('at once every session ends and nobody else sees the person; signing in again is still possible', async () => {
  const { ana, ben, hers } = await populated(api)
  const reply = await leave(ana)
  expect(Date.parse(reply.data!.deleteAccount.dueAt)).toBeGreaterThan(Date.now() + 13.9 * 86_400_000)
  expect(await api.as(ana).run(VIEWER)).toFailWith('SESSION_ENDED')
  expect(await api.as(ben).run(PERSON, { id: ana.userId })).toFailWith('USER_NOT_FOUND')
  expect(await api.sqlAs('polyphony_viewer', ben, 'select id from posts where id = $1', [hers])).toEqual([])
  expect(await api.sqlAs('polyphony_viewer', ben, 'select id from comments where author_id = $1', [ana.userId])).toEqual([])
  expect(await api.visitor.run(SIGN_IN, { input: { email: ana.email, password: ana.password } })).toSucceed()
  await runJob()
  expect(await gone(ana)).toBe(false)
  expect(await wrongCounts(api)).toEqual([])
})

test('a wrong password changes nothing and leaves a trace, and cannot be tried for long', async () => {
  const ana = await make.person(api)
  const guess = () => api.as(ana).run(DELETE_ACCOUNT, { input: { password: 'wrong' } })
  expect(await guess()).toFailWith('WRONG_PASSWORD')
  expect(await api.sql('select kind from security_events where user_id = $1', [ana.userId])).toEqual([{ kind: 'DELETION_REFUSED' }])
  const replies = await Promise.all(Array.from({ length: 12 }, guess))
  expect(replies.filter((reply) => reply.errors?.[0]?.extensions?.reason === 'TOO_MANY_ATTEMPTS')).toHaveLength(1)
  expect(await api.as(ana).run(VIEWER)).toSucceed()
  expect(await api.visitor.run(DELETE_ACCOUNT, { input: { password: 'any' } })).toFailWith('SIGN_IN_REQUIRED')
})

test('the last admin stays, also when the other one is leaving', async () => {
  const [one, other] = [await make.person(api, { role: 'admin' }), await make.person(api, { role: 'admin' })]
  const replies = await Promise.all([leave(one), leave(other)])
  expect(replies.filter((reply) => reply.errors)).toHaveLength(1)
  expect(replies.find((reply) => reply.errors)).toFailWith('LAST_ADMIN')
})

test('after the grace nothing of the person is anywhere, every count is right, and others keep what is theirs', async () => {
  const { ana, ben, cy, direct, group, alone, said, answered, answer, quoteOfHers, files } = await populated(api)
  expect(await wrongCounts(api)).toEqual([])
  const paths = await api.sql('select path from stored_files where owner_id = $1', [ana.userId])
  await leftForGood(ana)
  await runJob()
  expect(await wrongCounts(api)).toEqual([])
  // Names of nothing any more: the pair of a conversation, what a log said happened.
  expect((await tablesWith(ana.userId)).filter((name) => !['conversations', 'channel_events', 'channels'].includes(name))).toEqual([])
  expect(await tablesWith(ana.email)).toEqual([])
  expect(await tablesWith(ana.handle)).toEqual([])
  for (const { path } of paths) expect(await api.app.serving.store.sizeOf(path as string)).toBeUndefined()
  expect(paths).toHaveLength(files.length)
  expect(await api.sql('select body is null as erased, sender_id, id = $2 as his from messages where conversation_id = $1 order by seq', [direct.id, said.id])).toEqual([
    { erased: true, sender_id: null, his: false }, { erased: false, sender_id: ben.userId, his: true }])
  expect(await api.sql("select user_id from conversation_participants where conversation_id = $1 and role = 'OWNER'", [group.id])).toEqual([{ user_id: cy.userId }])
  expect(await api.sql('select from conversations where id = $1', [alone.id])).toEqual([])
  expect(await api.sql('select body, author_id from comments where id = $1', [answered])).toEqual([{ body: '', author_id: null }])
  expect(await api.sqlAs('polyphony_viewer', ben, 'select author_id from comments where id = any ($1)', [[answer, answered]])).toHaveLength(2)
  expect(await api.sql('select quoted_post_id, is_quote from posts where id = $1', [quoteOfHers])).toEqual([{ quoted_post_id: null, is_quote: true }])
  expect(await api.sql('select count(*)::int as plays from playbacks where listener_id is null')).toEqual([{ plays: 1 }])
})

test('e-mail address and handle are free for somebody else', async () => {
  const input = newcomer()
  const first = (await api.visitor.run(SIGN_UP, { input })).data!.signUp
  const ana = { ...input, userId: first.user!.id, accessToken: first.accessToken!, sessionId: first.sessionId, tier: SubscriptionTier.FREE }
  await leave(ana)
  expect(await api.visitor.run(SIGN_UP, { input })).toFailWith('EMAIL_TAKEN')
  await letGraceEnd(api, ana)
  expect(await api.visitor.run(SIGN_IN, { input: { email: ana.email, password: ana.password } })).toFailWith('INVALID_CREDENTIALS')
  await runJob()
  expect((await api.visitor.run(SIGN_UP, { input })).data?.signUp.user?.handle).toBe(input.handle)
})

test('stopped after any bite, it goes on where it was', async () => {
  const { ana } = await populated(api)
  await leftForGood(ana)
  await api.sql('select begin_account_deletion($1)', [[]])
  for (let bites = 0; bites < 7; bites += 1) await api.sql('select erase_account($1, 1)', [ana.userId])
  expect(await gone(ana)).toBe(false)
  await Promise.all([eraseAccount({ ...jobContext(api), limit: 1 }, ana.userId), eraseAccount({ ...jobContext(api), limit: 2 }, ana.userId)])
  expect(await gone(ana)).toBe(true)
  expect(await wrongCounts(api)).toEqual([])
})

test('while the store is away the account waits, others do not, and no file is forgotten', async () => {
  const [{ ana }, ben] = [await populated(api), await make.person(api)]
  await leftForGood(ana)
  await leftForGood(ben)
  const away = new Proxy(api.app.serving.store, { get: (target, name) => (name === 'delete' ? () => Promise.reject(new Error('away')) : Reflect.get(target, name).bind(target)) })
  await expect(runJob({ store: away })).rejects.toThrow('away')
  expect([await gone(ana), await gone(ben)]).toEqual([false, true])
  expect(await api.sql('select from stored_files where owner_id = $1', [ana.userId])).toHaveLength(2)
  await runJob()
  expect(await gone(ana)).toBe(true)
})

test('what is not due cannot be erased, whoever asks', async () => {
  const { ana } = await populated(api)
  await leave(ana)
  expect(await api.sql('select erase_account($1, 10) as count, finish_account_deletion($1) as is_gone', [ana.userId])).toEqual([{ count: 0, is_gone: false }])
  await expect(api.sqlAs('polyphony_viewer', ana, 'select erase_account($1, 10)', [ana.userId])).rejects.toThrow('permission denied')
})
