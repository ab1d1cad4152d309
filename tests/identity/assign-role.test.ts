import { startApi } from '../support/api.js'
import { make } from '../support/make.js'

const api = startApi()

test('the operator makes the first admin, and it is written down', async () => {
  const ana = await make.person(api, { handle: 'Ana.First' })
  expect(await api.sql("select assign_role('ana.first', 'admin') as done")).toEqual([{ done: true }])
  expect(await api.sql('select role from users where id = $1', [ana.userId])).toEqual([{ role: 'admin' }])
  expect(await api.sql('select kind, detail from security_events where user_id = $1', [ana.userId])).toEqual([
    { kind: 'ROLE_CHANGED', detail: { by: 'operator', from: 'listener', to: 'admin' } },
  ])
})

test('a handle nobody has changes nothing', async () => {
  expect(await api.sql("select assign_role('nobody.here', 'admin') as done")).toEqual([{ done: false }])
})

test.each(['polyphony_viewer', 'polyphony_system'] as const)('%s may not', async (role) => {
  await expect(api.sqlAs(role, null, "select assign_role('nobody.here', 'admin')")).rejects.toThrow(/permission denied/)
})
