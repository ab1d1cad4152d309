import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'
import { newcomer, REFRESH, SIGN_IN, SIGN_UP, VIEWER } from './account.js'
import { DISABLE, ENABLE } from './administration.js'

const api = startApi()

const PERSON = graphql(`
  query PersonSeen($handle: String!) {
    user(handle: $handle) {
      handle
    }
  }
`)

async function scene() {
  const admin = await make.person(api, { role: 'admin' })
  const input = newcomer()
  const { accessToken, refreshToken, user } = (await api.visitor.run(SIGN_UP, { input })).data!.signUp
  return { admin, ana: { ...input, userId: user!.id, accessToken: accessToken!, refreshToken: refreshToken! } }
}

test('a disabled account stops at once, and its profile is gone for others', async () => {
  const { admin, ana } = await scene()
  const reply = await api.as(admin).run(DISABLE, { input: { userId: ana.userId } })
  expect(reply.data?.disableAccount).toEqual({ disabledAt: expect.any(String), user: { handle: ana.handle } })
  expect(await api.as(ana).run(VIEWER)).toFailWith('SESSION_ENDED')
  expect(await api.visitor.run(REFRESH, { input: { refreshToken: ana.refreshToken } })).toFailWith('REFRESH_TOKEN_INVALID')
  expect(await api.visitor.run(SIGN_IN, { input: { email: ana.email, password: ana.password } })).toFailWith('INVALID_CREDENTIALS')
  expect(await api.visitor.run(PERSON, { handle: ana.handle })).toFailWith('USER_NOT_FOUND')
  expect(await api.as(admin).run(PERSON, { handle: ana.handle })).toSucceed()
  const kinds = await api.sql('select kind from security_events where user_id = $1 order by id', [ana.userId])
  expect(kinds.map((row) => row.kind)).toEqual(['SIGNED_UP', 'ACCOUNT_DISABLED', 'SIGN_IN_REFUSED'])
})

test('an account enabled again signs in anew; its old session stays ended', async () => {
  const { admin, ana } = await scene()
  await api.as(admin).run(DISABLE, { input: { userId: ana.userId } })
  expect((await api.as(admin).run(ENABLE, { input: { userId: ana.userId } })).data?.enableAccount.disabledAt).toBeNull()
  expect(await api.as(ana).run(VIEWER)).toFailWith('SESSION_ENDED')
  expect(await api.visitor.run(SIGN_IN, { input: { email: ana.email, password: ana.password } })).toSucceed()
  expect(await api.visitor.run(PERSON, { handle: ana.handle })).toSucceed()
})

test('only admins disable and enable', async () => {
  const { ana } = await scene()
  const moderator = await make.person(api, { role: 'moderator' })
  expect(await api.as(moderator).run(DISABLE, { input: { userId: ana.userId } })).toFailWith('ADMIN_ONLY')
  expect(await api.as(ana).run(ENABLE, { input: { userId: ana.userId } })).toFailWith('ADMIN_ONLY')
})

test('disabling during a flood of sign-ins leaves no live session', async () => {
  const { admin, ana } = await scene()
  const signIns = Array.from({ length: 9 }, () => api.visitor.run(SIGN_IN, { input: { email: ana.email, password: ana.password } }))
  await api.as(admin).run(DISABLE, { input: { userId: ana.userId } })
  await Promise.all(signIns)
  expect(await api.sql('select from user_sessions where user_id = $1 and ended_at is null', [ana.userId])).toHaveLength(0)
})
