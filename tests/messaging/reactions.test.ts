import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { eventsOf, groupTalking, twoTalking } from './talk.js'

const api = startApi()

const ADD = graphql(`
  mutation AddReaction($input: AddReactionInput!) {
    addReaction(input: $input) {
      reactions {
        emoji
        count
        viewerReacted
      }
    }
  }
`)
const REMOVE = graphql(`
  mutation RemoveReaction($input: RemoveReactionInput!) {
    removeReaction(input: $input) {
      reactions {
        emoji
        count
        viewerReacted
      }
    }
  }
`)

const add = (person: Person, messageId: string, emoji: string) => api.as(person).run(ADD, { input: { messageId, emoji } })
const remove = (person: Person, messageId: string, emoji: string) => api.as(person).run(REMOVE, { input: { messageId, emoji } })

test('emoji are counted by person, put and taken once however often that is asked', async () => {
  const { ana, ben, cleo, group } = await groupTalking(api)
  const { id } = await make.message(api, ana, group)
  for (const person of [ben, cleo, ben]) expect(await add(person, id, '🎵')).toSucceed()
  expect((await add(ana, id, '❤')).data?.addReaction.reactions).toEqual([
    { emoji: '🎵', count: 2, viewerReacted: false }, { emoji: '❤️', count: 1, viewerReacted: true },
  ])
  for (let times = 0; times < 2; times += 1) {
    expect((await remove(cleo, id, '🎵')).data?.removeReaction.reactions[0]).toEqual({ emoji: '🎵', count: 1, viewerReacted: false })
  }
  const events = (await eventsOf(api, `conversation:${group.id}`)).slice(-4)
  expect(events.map(({ kind, data }) => [kind, data])).toEqual([
    ['REACTION_ADDED', { emoji: '🎵' }], ['REACTION_ADDED', { emoji: '🎵' }], ['REACTION_ADDED', { emoji: '❤️' }], ['REACTION_REMOVED', { emoji: '🎵' }],
  ])
})

test.each(['👩‍👩‍👧‍👦', '🏳️‍🌈', '✋🏿', '🇦🇶', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])('%s is one emoji', async (emoji) => {
  const { ana, conversation } = await twoTalking(api)
  const { id } = await make.message(api, ana, conversation)
  expect((await add(ana, id, emoji)).data?.addReaction.reactions).toEqual([{ emoji, count: 1, viewerReacted: true }])
})

test.each(['', ' ', 'a', '1', '🎵🎵', '🎵 ', ':)', '<3', '\u200d', 'é'])('%j is not one emoji', async (emoji) => {
  const { ana, conversation } = await twoTalking(api)
  const { id } = await make.message(api, ana, conversation)
  expect(await add(ana, id, emoji)).toFailWith('INVALID_INPUT')
  expect(await remove(ana, id, emoji)).toFailWith('INVALID_INPUT')
})

test('a message takes twenty different emoji, at once too, and any number of the same', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const { id } = await make.message(api, ana, conversation)
  const emoji = Array.from({ length: 25 }, (_, index) => String.fromCodePoint(0x1f400 + index))
  const replies = await Promise.all(emoji.map((one, index) => add(index % 2 ? ana : ben, id, one)))
  for (const reply of replies.filter((one) => one.errors)) expect(reply).toFailWith('TOO_MANY_REACTIONS')
  const stored = await api.sql('select emoji from message_reactions where message_id = $1', [id])
  expect(stored).toHaveLength(20)
  for (const person of [ana, ben]) expect(await add(person, id, stored[0]!.emoji as string)).toSucceed()
})

test('what is deleted or not there for somebody takes no emoji', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const { id } = await make.message(api, ana, conversation)
  expect(await add(await make.person(api), id, '🎵')).toFailWith('MESSAGE_NOT_FOUND')
  await api.sqlAs('polyphony_viewer', ana, 'select delete_message($1, $$EVERYONE$$)', [id])
  for (const gone of [id]) {
    expect(await add(ben, gone, '🎵')).toFailWith('MESSAGE_NOT_FOUND')
    expect(await remove(ben, gone, '🎵')).toFailWith('MESSAGE_NOT_FOUND')
  }
  expect(await api.visitor.run(ADD, { input: { messageId: id, emoji: '🎵' } })).toFailWith('SIGN_IN_REQUIRED')
})
