import { openSuccessor, refreshTokenHash } from '../../src/auth/refresh-tokens.js'
import { startApi } from '../support/api.js'
import { newcomer, REFRESH, SIGN_UP, VIEWER } from './account.js'

const api = startApi({ SIGN_UP_ATTEMPTS_PER_HOUR: '1000' })

const signedUp = async () => {
  const reply = await api.visitor.run(SIGN_UP, { input: newcomer() })
  const { sessionId, refreshToken, accessToken, user } = reply.data!.signUp
  return { sessionId, refreshToken: refreshToken!, accessToken: accessToken!, userId: user!.id }
}
const refresh = (refreshToken: string) => api.visitor.run(REFRESH, { input: { refreshToken } })
const passes = (token: string, seconds: number) =>
  api.sql('update refresh_tokens set spent_at = spent_at - make_interval(secs => $2) where token_hash = $1', [refreshTokenHash(token), seconds])

test('a refresh token is spent for a new one, in the same session', async () => {
  const ana = await signedUp()
  const reply = await refresh(ana.refreshToken)
  expect(reply).toSucceed()
  const { sessionId, refreshToken, accessToken } = reply.data!.refreshSession
  expect(sessionId).toBe(ana.sessionId)
  expect(refreshToken).not.toBe(ana.refreshToken)
  expect(await api.as({ accessToken: accessToken! }).run(VIEWER)).toSucceed()
  expect(await refresh(refreshToken!)).toSucceed()
})

test('eight tabs refreshing at once all get the same successor, and the token rotates once', async () => {
  const ana = await signedUp()
  const replies = await Promise.all(Array.from({ length: 8 }, () => refresh(ana.refreshToken)))
  for (const reply of replies) expect(reply).toSucceed()
  expect(new Set(replies.map((reply) => reply.data!.refreshSession.refreshToken)).size).toBe(1)
  expect(await api.sql('select from refresh_tokens where session_id = $1', [ana.sessionId])).toHaveLength(2)
})

test('within the grace the spent token gives the same successor, spent or not', async () => {
  const ana = await signedUp()
  const second = (await refresh(ana.refreshToken)).data!.refreshSession.refreshToken!
  await refresh(second)
  await passes(ana.refreshToken, 8)
  expect((await refresh(ana.refreshToken)).data?.refreshSession.refreshToken).toBe(second)
})

test('after the grace a spent token ends the session, its newest tokens included', async () => {
  const ana = await signedUp()
  const newest = (await refresh(ana.refreshToken)).data!.refreshSession
  await passes(ana.refreshToken, 11)
  expect(await refresh(ana.refreshToken)).toFailWith('REFRESH_TOKEN_INVALID')
  expect(await refresh(newest.refreshToken!)).toFailWith('REFRESH_TOKEN_INVALID')
  expect(await api.as({ accessToken: newest.accessToken! }).run(VIEWER)).toFailWith('SESSION_ENDED')
  const [session] = await api.sql('select end_reason from user_sessions where id = $1', [ana.sessionId])
  expect(session?.end_reason).toBe('TOKEN_REUSED')
  expect(await api.sql("select from security_events where session_id = $1 and kind = 'TOKEN_REUSED'", [ana.sessionId])).toHaveLength(1)
})

test('of eight replays after the grace at once, one ends the session', async () => {
  const ana = await signedUp()
  await refresh(ana.refreshToken)
  await passes(ana.refreshToken, 11)
  const replies = await Promise.all(Array.from({ length: 8 }, () => refresh(ana.refreshToken)))
  for (const reply of replies) expect(reply).toFailWith('REFRESH_TOKEN_INVALID')
  expect(await api.sql("select from security_events where session_id = $1 and kind = 'TOKEN_REUSED'", [ana.sessionId])).toHaveLength(1)
})

test('another session of the same account outlives the reuse', async () => {
  const [ana, ben] = [await signedUp(), await signedUp()]
  await api.sql('update user_sessions set user_id = $1 where id = $2', [ana.userId, ben.sessionId])
  await refresh(ana.refreshToken)
  await passes(ana.refreshToken, 11)
  await refresh(ana.refreshToken)
  expect(await refresh(ben.refreshToken)).toSucceed()
})

test.each(['', 'guess', 'x'.repeat(201), 'é'.repeat(43)])('the text %j is no refresh token', async (text) => {
  const reply = await refresh(text)
  expect(reply).toFailWith(text.length > 200 ? 'INVALID_INPUT' : text === '' ? 'INVALID_INPUT' : 'REFRESH_TOKEN_INVALID')
})

test('an expired token is refused without ending anything', async () => {
  const ana = await signedUp()
  await api.sql("update refresh_tokens set expires_at = now() - interval '1 second' where session_id = $1", [ana.sessionId])
  expect(await refresh(ana.refreshToken)).toFailWith('REFRESH_TOKEN_INVALID')
  expect(await api.as(ana).run(VIEWER)).toSucceed()
})

test('a disabled account refreshes nothing', async () => {
  const ana = await signedUp()
  await api.sql('update users set disabled_at = now() where id = $1', [ana.userId])
  expect(await refresh(ana.refreshToken)).toFailWith('REFRESH_TOKEN_INVALID')
})

test('the database alone does not give the successor away', async () => {
  const ana = await signedUp()
  const successor = (await refresh(ana.refreshToken)).data!.refreshSession.refreshToken!
  const [row] = await api.sql('select sealed_successor from refresh_tokens where token_hash = $1', [refreshTokenHash(ana.refreshToken)])
  const sealed = String(row?.sealed_successor)
  expect(Buffer.from(sealed, 'base64url').includes(successor)).toBe(false)
  expect(() => openSuccessor(sealed, 'not the spent token', 'any secret')).toThrow()
})
