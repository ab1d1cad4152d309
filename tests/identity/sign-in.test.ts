import { scryptSync } from 'node:crypto'
import { startApi } from '../support/api.js'
import { newcomer, SIGN_IN, SIGN_UP, VIEWER } from './account.js'

const api = startApi({ SIGN_UP_ATTEMPTS_PER_HOUR: '1000', SIGN_IN_ATTEMPTS_PER_15_MIN: '1000' })

const signedUp = async () => {
  const person = newcomer()
  const reply = await api.visitor.run(SIGN_UP, { input: person })
  return { ...person, userId: reply.data!.signUp.user!.id }
}

const credentials = ({ email, password }: { email: string; password: string }) => ({ input: { email, password } })

test('the right password opens a session, whatever the case of the address', async () => {
  const ana = await signedUp()
  const reply = await api.visitor.run(SIGN_IN, { input: { email: ana.email.toUpperCase(), password: ana.password } })
  expect(reply).toSucceed()
  expect(reply.data!.signIn.user).toEqual({ id: ana.userId, handle: ana.handle })
  const seen = await api.as({ accessToken: reply.data!.signIn.accessToken! }).run(VIEWER)
  expect(seen.data?.viewer?.email).toBe(ana.email)
})

test('an unknown address, a wrong password and a disabled account are answered alike', async () => {
  const [ana, ben] = [await signedUp(), await signedUp()]
  await api.sql('update users set disabled_at = now() where id = $1', [ben.userId])
  const replies = [
    await api.visitor.run(SIGN_IN, { input: { email: 'nobody@example.com', password: ana.password } }),
    await api.visitor.run(SIGN_IN, { input: { email: ana.email, password: 'not her password' } }),
    await api.visitor.run(SIGN_IN, credentials(ben)),
  ]
  const bodies = replies.map(({ errors }) => errors?.map(({ extensions, ...error }) => ({ ...error, code: extensions?.code, reason: extensions?.reason })))
  for (const reply of replies) expect(reply).toFailWith('INVALID_CREDENTIALS')
  expect(bodies[1]).toEqual(bodies[0])
  expect(bodies[2]).toEqual(bodies[0])
})

test('sign-ins and refusals leave a trace with the address and the device', async () => {
  const ana = await signedUp()
  await api.visitor.run(SIGN_IN, { input: { email: ana.email, password: 'not her password' } })
  await api.visitor.run(SIGN_IN, credentials(ana))
  const events = await api.sql('select kind, host(ip) as ip, session_id from security_events where user_id = $1 order by id', [ana.userId])
  expect(events.map((event) => event.kind)).toEqual(['SIGNED_UP', 'SIGN_IN_REFUSED', 'SIGNED_IN'])
  expect(events.every((event) => String(event.ip).includes('127.0.0.1') || event.ip === '::1')).toBe(true)
  expect(events[1]?.session_id).toBeNull()
})

describe('an account imported from TuneMantra', () => {
  const imported = (password: string) => `${scryptSync(password, 'c0ffee15900d', 64).toString('hex')}.c0ffee15900d`

  test('signs in with its old password, which is then hashed anew', async () => {
    const ana = await signedUp()
    await api.sql('update users set password_hash = $2 where id = $1', [ana.userId, imported('old times')])
    expect(await api.visitor.run(SIGN_IN, { input: { email: ana.email, password: 'old times' } })).toSucceed()
    const [row] = await api.sql('select password_hash from users where id = $1', [ana.userId])
    expect(row?.password_hash).toMatch(/^\$argon2id\$/)
    expect(await api.visitor.run(SIGN_IN, { input: { email: ana.email, password: 'old times' } })).toSucceed()
  })

  test('is refused with a wrong password and keeps its hash', async () => {
    const ana = await signedUp()
    const hash = imported('old times')
    await api.sql('update users set password_hash = $2 where id = $1', [ana.userId, hash])
    expect(await api.visitor.run(SIGN_IN, { input: { email: ana.email, password: 'new times' } })).toFailWith('INVALID_CREDENTIALS')
    expect(await api.sql('select password_hash from users where id = $1', [ana.userId])).toEqual([{ password_hash: hash }])
    const [asked] = await api.sql('select has_imported_passwords from sign_in_credentials($1)', ['nobody@example.com'])
    expect(asked?.has_imported_passwords).toBe(true)
  })
})

test('an account without a password cannot be signed in to', async () => {
  const ana = await signedUp()
  await api.sql('update users set password_hash = null where id = $1', [ana.userId])
  expect(await api.visitor.run(SIGN_IN, credentials(ana))).toFailWith('INVALID_CREDENTIALS')
})

test('somebody whose session has ended signs in again although the old token is still sent', async () => {
  const ana = await signedUp()
  const first = await api.visitor.run(SIGN_IN, credentials(ana))
  await api.sql("update user_sessions set ended_at = now(), end_reason = 'SIGNED_OUT' where user_id = $1", [ana.userId])
  const stale = { accessToken: first.data!.signIn.accessToken! }
  expect(await api.as(stale).run(VIEWER)).toFailWith('SESSION_ENDED')
  const again = await api.as(stale).run(SIGN_IN, credentials(ana))
  expect(again).toSucceed()
  expect(again.data!.signIn.user?.handle).toBe(ana.handle)
})
