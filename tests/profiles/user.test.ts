import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'
import { statementsOf } from '../support/statements.js'

const api = startApi()

const USER = graphql(`
  query User($id: ID, $handle: String) {
    user(id: $id, handle: $handle) {
      id
      handle
      displayName
      avatarUrl
      bio
      trackCount
      createdAt
    }
  }
`)

test('a person is found by id and by handle, ignoring case', async () => {
  const ana = await make.person(api, { handle: 'Ana.Lima' })
  const byId = await api.visitor.run(USER, { id: ana.userId })
  const byHandle = await api.visitor.run(USER, { handle: 'aNA.lIMA' })
  expect(byId.data?.user).toMatchObject({ id: ana.userId, handle: 'Ana.Lima', trackCount: 0 })
  expect(byHandle.data).toEqual(byId.data)
})

test.each([
  { id: randomUUID() }, { id: 'nobody' }, { id: '' }, { handle: 'nobody_at_all' }, { handle: '' }, { handle: "' or true --" }, { handle: '田中' }, { handle: 'x'.repeat(10_000) },
])('nobody is %j', async (by) => {
  expect(await api.visitor.run(USER, by)).toFailWith('USER_NOT_FOUND')
})

test.each([{}, { id: randomUUID(), handle: 'ana' }])('exactly one of id and handle is asked for, not %j', async (by) => {
  expect(await api.visitor.run(USER, by)).toFailWith('INVALID_INPUT')
})

test('among many people, one is found by an index, by id and by handle', async () => {
  const ana = await make.person(api)
  await api.sql("with made as (insert into users (id, email) select new_id(), n || '@many.example' from generate_series(1, 3000) n returning id) insert into profiles (user_id, handle, display_name) select id, 'm_' || row_number() over (), 'Many' from made")
  await api.sql('analyze profiles')
  for (const [by, value] of [[{ id: ana.userId }, ana.userId], [{ handle: ana.handle }, ana.handle]] as const) {
    const [text] = await statementsOf(async () => expect(await api.as(ana).run(USER, by)).toSucceed())
    const plan = await api.sqlAs('polyphony_viewer', ana, `explain ${text}`, [[value]])
    expect(JSON.stringify(plan)).toMatch(/Index Scan using profiles_pkey/)
  }
})
