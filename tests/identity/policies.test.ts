import { startApi } from '../support/api.js'
import { make } from '../support/make.js'

const api = startApi()

test('an account sees its own rows and no others, a visitor none, an admin accounts and trails', async () => {
  const [ana, ben, admin] = [await make.person(api), await make.person(api), await make.person(api, { role: 'admin' })]
  await api.sql("insert into security_events (id, user_id, kind) values (new_id(), $1, 'SIGNED_IN'), (new_id(), $2, 'SIGNED_IN')", [ana.userId, ben.userId])
  const counts = async (who: typeof ana | null) => {
    const [row] = await api.sqlAs('polyphony_viewer', who, `select
      (select count(*)::int from users where id = any($1)) as users,
      (select count(*)::int from user_sessions where user_id = any($1)) as sessions,
      (select count(distinct user_id)::int from security_events where user_id = any($1)) as trails,
      (select count(*)::int from profiles where user_id = any($1)) as profiles`, [[ana.userId, ben.userId]])
    return row
  }
  expect(await counts(ana)).toEqual({ users: 1, sessions: 1, trails: 1, profiles: 2 })
  expect(await counts(null)).toEqual({ users: 0, sessions: 0, trails: 0, profiles: 2 })
  expect(await counts(admin)).toEqual({ users: 2, sessions: 0, trails: 2, profiles: 2 })
})

test('a hidden profile is there for its owner and admins alone', async () => {
  const [ana, stranger, admin] = [await make.person(api), await make.person(api), await make.person(api, { role: 'admin' })]
  await api.sql('update profiles set is_hidden = true where user_id = $1', [ana.userId])
  const seen = async (who: typeof ana | null) => (await api.sqlAs('polyphony_viewer', who, 'select from profiles where user_id = $1', [ana.userId])).length
  expect([await seen(ana), await seen(admin), await seen(stranger), await seen(null)]).toEqual([1, 1, 0, 0])
})

test.each([
  `select password_hash from users`,
  `select * from refresh_tokens`,
  `select * from held_handles`,
  `select * from reserved_handles`,
  `update users set role = 'admin'`,
  `update profiles set handle = 'x'`,
  `insert into user_sessions (id, user_id, expires_at) values (new_id(), viewer_id(), now())`,
  `delete from security_events`,
  `select * from sign_in_credentials('a@example.com')`,
  `select * from session_password(new_id())`,
  `select sign_in(new_id(), '', '', '', 1, null, null)`,
  `select start_session(new_id(), '', 1, null, null)`,
  `select log_security_event('SIGNED_IN', viewer_id(), null, null, null)`,
  `select end_sessions(viewer_id(), 'SIGNED_OUT')`,
  `select sweep_sessions()`,
])('the role of requests may not: %s', async (statement) => {
  const admin = await make.person(api, { role: 'admin' })
  await expect(api.sqlAs('polyphony_viewer', admin, statement, [])).rejects.toThrow(/permission denied/)
})

test.each([`select password_hash from users`, `select * from refresh_tokens`, `update users set role = 'admin'`, `select * from security_events`])(
  'the role of jobs may not: %s', async (statement) => {
    await expect(api.sqlAs('polyphony_system', null, statement, [])).rejects.toThrow(/permission denied/)
  })
