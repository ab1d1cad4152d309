import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { VIEWER } from './account.js'
import { DISABLE, SET_ROLE } from './administration.js'

const api = startApi()

beforeEach(() => api.sql("update users set role = 'listener' where role = 'admin'", []))

test('an admin gives a role, which counts at once and leaves a trace', async () => {
  const [admin, ana] = [await make.person(api, { role: 'admin' }), await make.person(api)]
  const reply = await api.as(admin).run(SET_ROLE, { input: { userId: ana.userId, role: 'MODERATOR' } })
  expect(reply.data?.setUserRole).toEqual({ role: 'MODERATOR', disabledAt: null, user: { id: ana.userId } })
  expect((await api.as(ana).run(VIEWER)).data?.viewer?.role).toBe('MODERATOR')
  const [event] = await api.sql("select detail from security_events where user_id = $1 and kind = 'ROLE_CHANGED'", [ana.userId])
  expect(event?.detail).toEqual({ by: admin.userId, from: 'listener', to: 'moderator' })
})

test.each(['listener', 'creator', 'moderator'] as const)('a %s gives no roles, not even to themselves', async (role) => {
  const ana = await make.person(api, { role })
  expect(await api.as(ana).run(SET_ROLE, { input: { userId: ana.userId, role: 'ADMIN' } })).toFailWith('ADMIN_ONLY')
  expect(await api.visitor.run(SET_ROLE, { input: { userId: ana.userId, role: 'ADMIN' } })).toFailWith('SIGN_IN_REQUIRED')
})

test('a demoted admin administers nothing with the token they still hold', async () => {
  const [admin, other] = [await make.person(api, { role: 'admin' }), await make.person(api, { role: 'admin' })]
  await api.as(admin).run(SET_ROLE, { input: { userId: other.userId, role: 'LISTENER' } })
  expect(await api.as(other).run(SET_ROLE, { input: { userId: other.userId, role: 'ADMIN' } })).toFailWith('ADMIN_ONLY')
})

test.each([randomUUID(), randomUUID().toUpperCase()])('the account %s does not exist', async (userId) => {
  const admin = await make.person(api, { role: 'admin' })
  expect(await api.as(admin).run(SET_ROLE, { input: { userId, role: 'CREATOR' } })).toFailWith('USER_NOT_FOUND')
})

test('the last admin stays one', async () => {
  const admin = await make.person(api, { role: 'admin' })
  expect(await api.as(admin).run(SET_ROLE, { input: { userId: admin.userId, role: 'LISTENER' } })).toFailWith('LAST_ADMIN')
  expect(await api.as(admin).run(DISABLE, { input: { userId: admin.userId } })).toFailWith('LAST_ADMIN')
})

test('two admins who demote each other at once leave one admin', async () => {
  for (let round = 0; round < 5; round += 1) {
    await api.sql("update users set role = 'listener' where role = 'admin'", [])
    const [one, two] = [await make.person(api, { role: 'admin' }), await make.person(api, { role: 'admin' })]
    await Promise.all([
      api.as(one).run(SET_ROLE, { input: { userId: two.userId, role: 'LISTENER' } }),
      api.as(two).run(DISABLE, { input: { userId: one.userId } }),
    ])
    expect(await api.sql("select from users where role = 'admin' and disabled_at is null", [])).toHaveLength(1)
  }
})
