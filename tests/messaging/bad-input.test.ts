import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { NASTY_STRINGS } from '../support/nasty-strings.js'
import { isStorable } from '../../src/limits/storable-text.js'
import { groupTalking, READ, SEND, send, textsSeenBy, twoTalking } from './talk.js'

const api = startApi()

test.each([
  ['nothing', ''], ['blanks', ' \n\t '], ['4,001 characters', 'a'.repeat(4_001)], ['4,001 families', '👩‍👩‍👧‍👦'.repeat(4_001)],
  ['more code units than it may have', `a${'\u0300'.repeat(20_000)}`],
])('a text of %s is refused by name, and nothing is stored', async (_what, body) => {
  const { ana, ben, conversation } = await twoTalking(api)
  const reply = await send(api, ana, conversation, body)
  expect(reply).toFailWith('INVALID_INPUT')
  expect(reply.errors?.[0]?.extensions?.fields).toEqual([expect.objectContaining({ path: 'input.body' })])
  expect(await textsSeenBy(api, ben, conversation)).toEqual([])
})

test('neither a text nor a track is refused, and so is an id that is none', async () => {
  const { ana, conversation } = await twoTalking(api)
  const input = { conversationId: conversation.id, clientMessageId: randomUUID() }
  expect(await api.as(ana).run(SEND, { input })).toFailWith('INVALID_INPUT')
  expect(await api.as(ana).run(SEND, { input: { ...input, body: 'x', clientMessageId: 'mine' } })).toFailWith('INVALID_INPUT')
})

test.each(['a\u0000b', '\ud800', 'a\ud83d'])('a text that cannot be stored is refused: %j', async (body) => {
  const { ana, conversation } = await twoTalking(api)
  expect(await send(api, ana, conversation, body)).toFailWith('UNSTORABLE_TEXT')
})

test('4,000 user-perceived characters are accepted, however many code points make them', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const texts = ['a'.repeat(4_000), 'e\u0301'.repeat(4_000), '🏳️‍🌈'.repeat(3_000), '🎵'.repeat(4_000)]
  for (const body of texts) expect(await send(api, ana, conversation, body)).toSucceed()
  expect(await textsSeenBy(api, ben, conversation)).toEqual(texts)
})

test('every nasty text that may be stored comes back unchanged', async () => {
  const { ana, ben, conversation } = await twoTalking(api)
  const texts = NASTY_STRINGS.filter((text) => isStorable(text) && text.trim() !== '').slice(0, 95)
  for (const body of texts) expect(await send(api, ana, conversation, body)).toSucceed()
  expect(await textsSeenBy(api, ben, conversation)).toEqual(texts)
})

test('what is not there, or not theirs, is not found by whoever names it', async () => {
  const { ana, conversation } = await twoTalking(api)
  const stranger = await make.person(api)
  const elsewhere = await twoTalking(api)
  const foreign = await make.message(api, elsewhere.ana, elsewhere.conversation)
  const track = await make.track(api, stranger, { visibility: 'PRIVATE' })
  const input = { conversationId: conversation.id, clientMessageId: randomUUID(), body: 'x' }
  for (const id of [randomUUID(), elsewhere.conversation.id]) {
    expect(await api.as(ana).run(SEND, { input: { ...input, conversationId: id } })).toFailWith('CONVERSATION_NOT_FOUND')
    expect(await api.as(ana).run(READ, { input: { conversationId: id } })).toFailWith('CONVERSATION_NOT_FOUND')
  }
  for (const replyToId of [randomUUID(), foreign.id]) {
    expect(await api.as(ana).run(SEND, { input: { ...input, replyToId } })).toFailWith('MESSAGE_NOT_FOUND')
  }
  for (const trackId of [randomUUID(), track.id]) {
    expect(await api.as(ana).run(SEND, { input: { ...input, trackId } })).toFailWith('TRACK_NOT_FOUND')
  }
  expect(await api.as(ana).run(READ, { input: { conversationId: conversation.id, upToMessageId: foreign.id } })).toFailWith('MESSAGE_NOT_FOUND')
  expect(await send(api, stranger, conversation, 'let me in')).toFailWith('CONVERSATION_NOT_FOUND')
  expect(await api.visitor.run(SEND, { input })).toFailWith('SIGN_IN_REQUIRED')
})

test('nothing of what was said stands in the database in plain text', async () => {
  const { ana, ben, group } = await groupTalking(api)
  const secret = 'the-lantern-is-under-the-third-stone'
  expect(await send(api, ana, group, secret)).toSucceed()
  const tables = await api.sql("select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)")
  for (const { name } of tables) expect(await api.sql(`select t::text from ${String(name)} t where t::text like '%lantern%'`)).toEqual([])
  expect(await textsSeenBy(api, ben, group)).toEqual([secret])
})
