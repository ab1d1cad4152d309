import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'
import { INBOX, send, twoTalking } from './talk.js'

const api = startApi()

const MUTE = graphql(`
  mutation MuteConversation($input: MuteConversationInput!) {
    muteConversation(input: $input) {
      isMuted
      mutedUntil
    }
  }
`)
const UNMUTE = graphql(`
  mutation UnmuteConversation($input: UnmuteConversationInput!) {
    unmuteConversation(input: $input) {
      isMuted
      mutedUntil
    }
  }
`)

test('a conversation is muted until a time, for ever, or not at all, and counts all the while', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const mute = async (until?: string | null) => (await api.as(ana).run(MUTE, { input: { conversationId: conversation.id, until } })).data?.muteConversation
  const until = new Date(Date.now() + 3_600_000).toISOString()
  expect(await mute(until)).toEqual({ isMuted: true, mutedUntil: until })
  expect(await mute()).toEqual({ isMuted: true, mutedUntil: null })
  await send(api, ben, conversation, 'psst')
  expect((await api.as(ana).run(INBOX, {})).data?.conversations.nodes).toMatchObject([{ isMuted: true, unreadCount: 1 }])
  expect((await api.as(ana).run(UNMUTE, { input: { conversationId: conversation.id } })).data?.unmuteConversation).toEqual({ isMuted: false, mutedUntil: null })
  expect(await mute('2020-01-01T00:00:00Z')).toEqual({ isMuted: false, mutedUntil: null })
})

test('each mutes for themselves, and only what they take part in', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const input = { conversationId: conversation.id }
  expect(await api.as(ana).run(MUTE, { input })).toSucceed()
  await send(api, ana, conversation, 'hello')
  expect((await api.as(ben).run(INBOX, {})).data?.conversations.nodes[0]?.isMuted).toBe(false)
  const stranger = await make.person(api)
  expect(await api.as(stranger).run(MUTE, { input })).toFailWith('CONVERSATION_NOT_FOUND')
  expect(await api.visitor.run(MUTE, { input })).toFailWith('SIGN_IN_REQUIRED')
})
