import { startApi } from '../support/api.js'
import { newcomer, SIGN_UP } from './account.js'

const api = startApi()

test('what is over is forgotten in time, what lives stays', async () => {
  const sessions = []
  for (let n = 0; n < 3; n += 1) sessions.push((await api.visitor.run(SIGN_UP, { input: newcomer() })).data!.signUp)
  const [live, ended, recent] = sessions.map((session) => session.sessionId)
  await api.sql("update user_sessions set ended_at = now() - interval '31 days', end_reason = 'SIGNED_OUT' where id = $1", [ended])
  await api.sql("update user_sessions set ended_at = now() - interval '29 days', end_reason = 'SIGNED_OUT' where id = $1", [recent])
  await api.sql("update refresh_tokens set expires_at = now() - interval '1 second' where session_id = $1", [recent])
  await api.sql("insert into held_handles values ('over', $1, now() - interval '1 day'), ('still', $1, now() + interval '1 day')", [sessions[0]!.user!.id])
  expect(await api.sqlAs('polyphony_system', null, 'select sweep_sessions() as rows', [])).toEqual([{ rows: 3 }])
  const left = await api.sql('select id from user_sessions order by id', [])
  expect(left.map((row) => row.id)).toEqual([live, recent].sort())
  expect(await api.sql('select session_id from refresh_tokens', [])).toEqual([{ session_id: live }])
  expect(await api.sql('select handle from held_handles', [])).toEqual([{ handle: 'still' }])
})
