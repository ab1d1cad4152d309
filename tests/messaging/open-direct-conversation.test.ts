import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import type { Person } from '../support/make.js'
import { BLOCK, CONVERSATION, peopleOf, send, textsSeenBy, twoTalking } from './talk.js'

const api = startApi()

const OPEN = graphql(`
  mutation OpenDirectConversation($input: OpenDirectConversationInput!) {
    openDirectConversation(input: $input) {
      id
      kind
      viewerRole
      person {
        handle
      }
      participants {
        user {
          handle
        }
      }
    }
  }
`)

const open = (person: Person, userId: string) => api.as(person).run(OPEN, { input: { userId } })

test('two people have one conversation, whoever opens it and however often, at once too', async () => {
  const [ana, ben] = (await peopleOf(api, 2)) as [Person, Person]
  const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? open(ana, ben.userId) : open(ben, ana.userId))))
  for (const reply of replies) expect(reply).toSucceed()
  expect(new Set(replies.map((reply) => reply.data?.openDirectConversation.id)).size).toBe(1)
  expect(replies[1]!.data?.openDirectConversation).toMatchObject({ kind: 'DIRECT', viewerRole: 'MEMBER', person: { handle: ben.handle } })
  expect(replies[1]!.data?.openDirectConversation.participants.map(({ user }) => user?.handle).sort()).toEqual([ana.handle, ben.handle].sort())
})

test('nobody opens one with themselves, an unknown, a disabled or a blocked person', async () => {
  const [ana, ben, cleo, dora] = (await peopleOf(api, 4)) as [Person, Person, Person, Person]
  await api.sql('update users set disabled_at = now() where id = $1', [cleo.userId])
  await api.as(ben).run(BLOCK, { input: { userId: ana.userId } })
  await api.as(ana).run(BLOCK, { input: { userId: dora.userId } })
  expect(await open(ana, ana.userId)).toFailWith('CONVERSATION_WITH_ONESELF')
  for (const userId of [randomUUID(), ben.userId, cleo.userId, dora.userId]) expect(await open(ana, userId)).toFailWith('USER_NOT_FOUND')
  expect(await api.visitor.run(OPEN, { input: { userId: ana.userId } })).toFailWith('SIGN_IN_REQUIRED')
})

test('whom a person lets write to them is asked for the conversation and for every message in it', async () => {
  const [ana, ben] = (await peopleOf(api, 2)) as [Person, Person]
  const let_in = (audience: string) => api.sqlAs('polyphony_viewer', ben, 'select update_settings($1)', [audience])
  const follow = (from: Person, to: Person) => api.sqlAs('polyphony_viewer', from, 'select follow_user($1)', [to.userId])
  await let_in('FOLLOWERS')
  expect(await open(ana, ben.userId)).toFailWith('RECIPIENT_UNREACHABLE')
  await follow(ana, ben)
  const conversation = (await open(ana, ben.userId)).data!.openDirectConversation
  await let_in('MUTUALS')
  expect(await send(api, ana, conversation, 'hello?')).toFailWith('RECIPIENT_UNREACHABLE')
  await follow(ben, ana)
  expect(await send(api, ana, conversation, 'hello')).toSucceed()
  await let_in('NOBODY')
  expect(await send(api, ana, conversation, 'are you there?')).toFailWith('RECIPIENT_UNREACHABLE')
  expect(await send(api, ben, conversation, 'I am')).toSucceed()
  expect(await textsSeenBy(api, ana, conversation)).toEqual(['hello', 'I am'])
})

test('during a block the conversation is found by neither, and a message of before stays sent', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  await send(api, ana, conversation, 'hello')
  await api.as(ben).run(BLOCK, { input: { userId: ana.userId } })
  for (const person of [ana, ben]) {
    expect(await api.as(person).run(CONVERSATION, { id: conversation.id })).toFailWith('CONVERSATION_NOT_FOUND')
    expect(await send(api, person, conversation, 'still?')).toFailWith('CONVERSATION_NOT_FOUND')
  }
})
