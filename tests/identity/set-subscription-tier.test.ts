import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { VIEWER } from './account.js'
import { SET_TIER } from './administration.js'

const api = startApi()

test('an admin gives a tier, which shows at once and leaves a trace', async () => {
  const [admin, ana] = [await make.person(api, { role: 'admin' }), await make.person(api)]
  const reply = await api.as(admin).run(SET_TIER, { input: { userId: ana.userId, tier: 'PRO' } })
  expect(reply.data?.setSubscriptionTier).toEqual({ tier: 'PRO', role: 'LISTENER', user: { id: ana.userId } })
  expect((await api.as(ana).run(VIEWER)).data?.viewer?.tier).toBe('PRO')
  await api.as(admin).run(SET_TIER, { input: { userId: ana.userId, tier: 'PRO' } })
  const events = await api.sql("select detail from security_events where user_id = $1 and kind = 'TIER_CHANGED'", [ana.userId])
  expect(events).toEqual([{ detail: { by: admin.userId, from: 'free', to: 'pro' } }])
})

test.each(['listener', 'creator', 'moderator'] as const)('a %s gives no tiers, not even to themselves', async (role) => {
  const ana = await make.person(api, { role })
  expect(await api.as(ana).run(SET_TIER, { input: { userId: ana.userId, tier: 'STUDIO' } })).toFailWith('ADMIN_ONLY')
  expect(await api.visitor.run(SET_TIER, { input: { userId: ana.userId, tier: 'STUDIO' } })).toFailWith('SIGN_IN_REQUIRED')
})

test('nobody sets their tier by a plain edit', async () => {
  const ana = await make.person(api)
  await expect(api.sqlAs('polyphony_viewer', ana, "update users set subscription_tier = 'studio'")).rejects.toThrow('permission denied')
})

test.each([randomUUID(), randomUUID().toUpperCase()])('the account %s does not exist', async (userId) => {
  const admin = await make.person(api, { role: 'admin' })
  expect(await api.as(admin).run(SET_TIER, { input: { userId, tier: 'PRO' } })).toFailWith('USER_NOT_FOUND')
})
