import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { newcomer, SIGN_IN, SIGN_UP, VIEWER } from './account.js'

const api = startApi({ SIGN_UP_ATTEMPTS_PER_HOUR: '1000' })

const SIGN_OUT = graphql(`
  mutation SignOut($input: SignOutInput) {
    signOut(input: $input) {
      count
    }
  }
`)

/** One account signed in on three devices. */
async function devices() {
  const ana = newcomer()
  const first = (await api.visitor.run(SIGN_UP, { input: ana })).data!.signUp
  const signIn = async () => (await api.visitor.run(SIGN_IN, { input: { email: ana.email, password: ana.password } })).data!.signIn
  const sessions = [first, await signIn(), await signIn()]
  return sessions.map((session) => ({ accessToken: session.accessToken! })) as [Device, Device, Device]
}
interface Device {
  accessToken: string
}
const alive = async (device: Device) => (await api.as(device).run(VIEWER)).data?.viewer != null

test('signing out ends this session and no other', async () => {
  const [phone, laptop, tablet] = await devices()
  expect((await api.as(phone).run(SIGN_OUT)).data?.signOut.count).toBe(1)
  expect(await api.as(phone).run(VIEWER)).toFailWith('SESSION_ENDED')
  expect([await alive(laptop), await alive(tablet)]).toEqual([true, true])
})

test('signing out the others leaves this one', async () => {
  const [phone, laptop, tablet] = await devices()
  expect((await api.as(phone).run(SIGN_OUT, { input: { scope: 'OTHERS' } })).data?.signOut.count).toBe(2)
  expect([await alive(phone), await alive(laptop), await alive(tablet)]).toEqual([true, false, false])
})

test('signing out everywhere ends all', async () => {
  const [phone, laptop, tablet] = await devices()
  expect((await api.as(phone).run(SIGN_OUT, { input: { scope: 'ALL' } })).data?.signOut.count).toBe(3)
  expect([await alive(phone), await alive(laptop), await alive(tablet)]).toEqual([false, false, false])
})

test('nobody signs out another account', async () => {
  const [phone] = await devices()
  const [stranger] = await devices()
  await api.as(stranger).run(SIGN_OUT, { input: { scope: 'ALL' } })
  expect(await alive(phone)).toBe(true)
  expect(await api.visitor.run(SIGN_OUT)).toFailWith('SIGN_IN_REQUIRED')
})
