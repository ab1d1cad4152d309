import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { eventsOf, peopleOf } from './talk.js'

const api = startApi()

const CREATE = graphql(`
  mutation CreateGroupConversation($input: CreateGroupConversationInput!) {
    createGroupConversation(input: $input) {
      id
      kind
      title
      viewerRole
      participantCount
      participants {
        role
        user {
          handle
        }
      }
    }
  }
`)

const create = (person: Person, input: { id?: string; title?: string | null; memberIds: string[] }) => api.as(person).run(CREATE, { input })

test('who makes a group owns it, and everybody in it has it in their inbox', async () => {
  const [ana, ben, cleo] = (await peopleOf(api, 3)) as [Person, Person, Person]
  const reply = await create(ana, { title: 'Low tide 🌊', memberIds: [ben.userId, cleo.userId, ben.userId, ana.userId] })
  expect(reply).toSucceed()
  expect(reply.data?.createGroupConversation).toMatchObject({ kind: 'GROUP', title: 'Low tide 🌊', viewerRole: 'OWNER', participantCount: 3 })
  for (const person of [ana, ben, cleo]) {
    expect(await eventsOf(api, `user:${person.userId}`)).toEqual([{ seq: 1, kind: 'INBOX_CHANGED', subject: reply.data!.createGroupConversation.id, data: {} }])
  }
})

test('the same id sent again, at once too, makes one group, and is taken for anybody and anything else', async () => {
  const [ana, ben] = (await peopleOf(api, 2)) as [Person, Person]
  const input = { id: randomUUID(), title: 'Once', memberIds: [ben.userId] }
  for (const reply of await Promise.all(Array.from({ length: 10 }, () => create(ana, input)))) expect(reply.data?.createGroupConversation.id).toBe(input.id)
  expect(await create(ana, { ...input, title: 'Other' })).toFailWith('ID_TAKEN')
  expect(await create(ben, { ...input, memberIds: [] })).toFailWith('ID_TAKEN')
})

test('nobody takes the place of a direct conversation of two others', async () => {
  const [ana, ben, cleo] = (await peopleOf(api, 3)) as [Person, Person, Person]
  const [{ id }] = (await api.sql('select generate_conversation_id($1, $2) as id', [ben.userId, cleo.userId])) as [{ id: string }]
  expect(await create(ana, { id, memberIds: [] })).toFailWith('ID_TAKEN')
  expect((await make.conversation(api, [ben, cleo])).id).toBe(id)
})

test('a group of 256 is made and one of 257 is not', async () => {
  const ana = await make.person(api)
  const rows = await api.sql(`
    with made as (insert into users (id, email) select new_id(), 'crowd' || n || '@people.example' from generate_series(1, 256) n returning id)
    insert into profiles (user_id, handle, display_name) select id, 'crowd_' || row_number() over (), 'Crowd' from made returning user_id as id`)
  const ids = rows.map((row) => row.id as string)
  expect(await create(ana, { memberIds: ids })).toFailWith('INVALID_INPUT')
  const reply = await create(ana, { memberIds: ids.slice(0, 255) })
  expect(reply.data?.createGroupConversation.participants).toHaveLength(256)
})

test('with somebody who is not there or takes no messages there is no group', async () => {
  const [ana, ben, cleo, dora] = (await peopleOf(api, 4)) as [Person, Person, Person, Person]
  await api.sqlAs('polyphony_viewer', cleo, "select update_settings('NOBODY')")
  await api.sqlAs('polyphony_viewer', dora, 'select block_user($1)', [ana.userId])
  expect(await create(ana, { memberIds: [ben.userId, cleo.userId] })).toFailWith('RECIPIENT_UNREACHABLE')
  for (const id of [dora.userId, randomUUID()]) expect(await create(ana, { memberIds: [ben.userId, id] })).toFailWith('USER_NOT_FOUND')
  for (const title of ['', ' ', 'x'.repeat(101), 'two\nlines']) expect(await create(ana, { title, memberIds: [ben.userId] })).toFailWith('INVALID_INPUT')
  expect(await api.sql('select from conversations where created_by = $1', [ana.userId])).toEqual([])
  expect(await api.visitor.run(CREATE, { input: { memberIds: [] } })).toFailWith('SIGN_IN_REQUIRED')
})
