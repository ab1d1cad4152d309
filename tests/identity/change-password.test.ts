import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { newcomer, SIGN_IN, SIGN_UP, VIEWER } from './account.js'

const api = startApi({ SIGN_UP_ATTEMPTS_PER_HOUR: '1000', SIGN_IN_ATTEMPTS_PER_15_MIN: '12' })

const CHANGE_PASSWORD = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      count
    }
  }
`)
const NEW = 'another harbour at dusk'

async function person() {
  const input = newcomer()
  const { accessToken, user } = (await api.visitor.run(SIGN_UP, { input })).data!.signUp
  return { ...input, accessToken: accessToken!, userId: user!.id }
}
const signIn = (email: string, password: string) => api.visitor.run(SIGN_IN, { input: { email, password } })

test('the new password counts from now on, and the other sessions have ended', async () => {
  const ana = await person()
  const other = (await signIn(ana.email, ana.password)).data!.signIn
  const reply = await api.as(ana).run(CHANGE_PASSWORD, { input: { currentPassword: ana.password, newPassword: NEW } })
  expect(reply.data?.changePassword.count).toBe(1)
  expect(await api.as(ana).run(VIEWER)).toSucceed()
  expect(await api.as({ accessToken: other.accessToken! }).run(VIEWER)).toFailWith('SESSION_ENDED')
  expect(await signIn(ana.email, ana.password)).toFailWith('INVALID_CREDENTIALS')
  expect(await signIn(ana.email, NEW)).toSucceed()
})

test('a wrong current password changes nothing and leaves a trace', async () => {
  const ana = await person()
  expect(await api.as(ana).run(CHANGE_PASSWORD, { input: { currentPassword: 'wrong', newPassword: NEW } })).toFailWith('WRONG_PASSWORD')
  expect(await signIn(ana.email, ana.password)).toSucceed()
  const kinds = await api.sql('select kind from security_events where user_id = $1 order by id', [ana.userId])
  expect(kinds.map((row) => row.kind)).toEqual(['SIGNED_UP', 'PASSWORD_CHANGE_REFUSED', 'SIGNED_IN'])
})

test('of ten changes at once, each shown the old password, exactly one happens', async () => {
  const ana = await person()
  const change = (n: number) => api.as(ana).run(CHANGE_PASSWORD, { input: { currentPassword: ana.password, newPassword: `${NEW} ${n}` } })
  const replies = await Promise.all(Array.from({ length: 10 }, (_, n) => change(n)))
  expect(replies.filter((reply) => !reply.errors)).toHaveLength(1)
  for (const reply of replies.filter((other) => other.errors)) expect(reply).toFailWith('WRONG_PASSWORD')
})

test('a common new password is refused, and so is one of seven characters', async () => {
  const ana = await person()
  const change = (newPassword: string) => api.as(ana).run(CHANGE_PASSWORD, { input: { currentPassword: ana.password, newPassword } })
  expect(await change('football')).toFailWith('COMMON_PASSWORD')
  expect(await change('1234567')).toFailWith('INVALID_INPUT')
})

test('a thief with a session cannot try passwords for long', async () => {
  const ana = await person()
  const guess = () => api.as(ana).run(CHANGE_PASSWORD, { input: { currentPassword: 'wrong', newPassword: NEW } })
  const replies = await Promise.all(Array.from({ length: 13 }, guess))
  expect(replies.filter((reply) => reply.errors?.[0]?.extensions?.reason === 'TOO_MANY_ATTEMPTS')).toHaveLength(1)
})
