import { startApi } from '../support/api.js'
import { newcomer, SIGN_UP, VIEWER } from './account.js'

const api = startApi({ SIGN_UP_ATTEMPTS_PER_HOUR: '1000' })

test('a new account is signed in at once', async () => {
  const ana = newcomer()
  const reply = await api.visitor.run(SIGN_UP, { input: { ...ana, displayName: 'Ana ☃' } })
  expect(reply).toSucceed()
  const { signUp } = reply.data!
  expect(signUp.user).toMatchObject({ handle: ana.handle, displayName: 'Ana ☃' })
  const seen = await api.as({ accessToken: signUp.accessToken! }).run(VIEWER)
  expect(seen.data?.viewer).toMatchObject({ email: ana.email, emailVerified: false, role: 'LISTENER', tier: 'FREE', user: { handle: ana.handle } })
})

test('the password is kept as argon2id with 19 MiB, 2 passes, 1 lane, and the refresh token as its hash', async () => {
  const ana = newcomer()
  const reply = await api.visitor.run(SIGN_UP, { input: ana })
  const [row] = await api.sql('select password_hash from users where email = $1', [ana.email])
  expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  const dump = JSON.stringify(await api.sql('select * from refresh_tokens, security_events', []))
  expect(dump).not.toContain(reply.data!.signUp.refreshToken!)
  expect(dump).not.toContain(ana.password)
})

test('an e-mail address serves one account, ignoring case', async () => {
  const ana = newcomer()
  await api.visitor.run(SIGN_UP, { input: ana })
  const again = { ...newcomer(), email: ana.email.toUpperCase() }
  expect(await api.visitor.run(SIGN_UP, { input: again })).toFailWith('EMAIL_TAKEN')
  expect(await api.sql('select from profiles where handle = $1', [again.handle])).toHaveLength(0)
})

test.each(['admin', 'Support', 'GRAPHQL'])('the reserved handle %s is taken', async (handle) => {
  expect(await api.visitor.run(SIGN_UP, { input: { ...newcomer(), handle } })).toFailWith('HANDLE_TAKEN')
})

test('fifty sign-ups with one handle at once make exactly one account', async () => {
  const { handle } = newcomer()
  const spellings = [handle, handle.toUpperCase()]
  const replies = await Promise.all(
    Array.from({ length: 50 }, (_, n) => api.visitor.run(SIGN_UP, { input: { ...newcomer(), handle: spellings[n % 2]! } })),
  )
  const refused = replies.filter((reply) => reply.errors)
  expect(refused).toHaveLength(49)
  for (const reply of refused) expect(reply).toFailWith('HANDLE_TAKEN')
  expect(await api.sql('select from profiles where lower(handle) = $1', [handle])).toHaveLength(1)
})

test('fifty sign-ups with one e-mail address at once make exactly one account', async () => {
  const { email } = newcomer()
  const replies = await Promise.all(Array.from({ length: 50 }, () => api.visitor.run(SIGN_UP, { input: { ...newcomer(), email } })))
  expect(replies.filter((reply) => !reply.errors)).toHaveLength(1)
  expect(await api.sql('select from users where email = $1', [email])).toHaveLength(1)
})

test.each([
  '', 'ab', 'a'.repeat(31), '.ana', 'ana.', 'a..na', 'a na', 'a-na', 'ana\n', 'аna', 'ａｎａ', '田中さん', '<script>', "'; drop table users; --",
  '../../etc/passwd', 'ana\u202E', '👩‍🎤👩‍🎤👩‍🎤', 'ＮＵＬＬ', '%00ana', 'a'.repeat(100_000),
])('the handle %j is refused', async (handle) => {
  expect(await api.visitor.run(SIGN_UP, { input: { ...newcomer(), handle } })).toFailWith('INVALID_INPUT')
})

test.each([
  "Robert'); DROP TABLE users;--", '<img src=x onerror=alert(1)>', '田中さんにあげて下さい', '👩‍👩‍👧‍👦', 'Ω≈ç√∫', '﷽', '${7*7}', '\\', '"', 'Z̮̞̠͙͔ͅḀ̗̞͈̻̗L̷G̻O', 'null', '0',
  'اختبار', ' padded ', '𝕋𝕙𝕖'.repeat(26),
])('the display name %j comes back unchanged', async (displayName) => {
  const reply = await api.visitor.run(SIGN_UP, { input: { ...newcomer(), displayName } })
  expect(reply.data?.signUp.user?.displayName).toBe(displayName)
})

test.each(['', '   ', '\u3000', 'x'.repeat(81), 'two\nlines', 'bell\u0007', 'over\u202Eride', 'para\u2029graph'])(
  'the display name %j is refused', async (displayName) => {
    expect(await api.visitor.run(SIGN_UP, { input: { ...newcomer(), displayName } })).toFailWith('INVALID_INPUT')
  })

test.each(['1234567', 'x'.repeat(129)])('the password %j is too short or too long', async (password) => {
  expect(await api.visitor.run(SIGN_UP, { input: { ...newcomer(), password } })).toFailWith('INVALID_INPUT')
})

test.each(['password1', 'PASSWORD', '12345678', 'qwertyuiop', 'iloveyou1'])('the common password %s is refused', async (password) => {
  expect(await api.visitor.run(SIGN_UP, { input: { ...newcomer(), password } })).toFailWith('COMMON_PASSWORD')
})

test('a password may be of any characters', async () => {
  const input = { ...newcomer(), password: '🔑🔑🔑🔑🔑🔑🔑 ß' }
  expect(await api.visitor.run(SIGN_UP, { input })).toSucceed()
})
