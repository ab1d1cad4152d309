import { randomUUID } from 'node:crypto'
import type { Request } from 'autocannon'
import type { Pool } from 'pg'
import { openArena } from '../arena.js'
import { keyring, openDirect } from '../conversations.js'
import { bodyOf, DOCUMENTS } from '../documents.js'
import { handles, signIn } from '../people.js'
import { requireSameAnswers } from '../same-answers.js'
import { compareWrites, type Scenario } from './scenario.js'

const TEXT = 'The second verse needs another take, the drums come in half a bar too late; shall we meet at nine?'
/** For the bare server, which seals nothing. */
const SEALED = keyring.seal(TEXT, randomUUID())

type Way = 'api' | 'bare'
type RequestOf = (conversationId: string, clientMessageId: string) => { path: string; body: string }

const WAYS: Record<Way, RequestOf> = {
  api: (conversationId, clientMessageId) => ({ path: '/graphql', body: bodyOf(DOCUMENTS.sendMessage, { input: { conversationId, clientMessageId, body: TEXT } }) }),
  bare: (conversationId, clientMessageId) => ({ path: '/messages', body: JSON.stringify({ id: randomUUID(), conversationId, clientMessageId, body: SEALED }) }),
}

/** Messages to these conversations in turn, each with an id of its own. */
function messages(way: Way, conversationIds: string[]): Request[] {
  let sent = 0
  const setupRequest = (request: Request): Request => ({ ...request, ...WAYS[way](conversationIds[(sent += 1) % conversationIds.length]!, randomUUID()) })
  return [setupRequest({ method: 'POST', setupRequest })]
}

/** What every message has left behind: itself, its number, an event of its conversation and one in each of two inboxes, and one unread. */
const COUNTS = `select (select count(*)::int from messages) as messages,
  (select sum(last_seq)::int from conversations) as numbers,
  (select count(*)::int from channel_events where kind = 'MESSAGE_SENT') as events,
  (select count(*)::float8 / 2 from channel_events where kind = 'INBOX_MESSAGE') as inboxes,
  (select sum(unread_count)::int from conversation_participants) as unread,
  (select count(*)::int from conversations c where (last_seq, last_seq) is distinct from
    (select (count(*), coalesce(max(seq), 0)) from messages m where m.conversation_id = c.id)) as "wrongConversations",
  (select count(*)::int from channels c where (last_seq, last_seq) is distinct from
    (select (count(*), max(seq)) from channel_events e where e.channel_id = c.id)) as "wrongChannels"`

interface Counts {
  messages: number
  numbers: number
  events: number
  inboxes: number
  unread: number
  wrongConversations: number
  wrongChannels: number
}

/** @throws when a single message was lost, said twice or not told of anywhere, or a number is missing. */
async function requireExactCounts(owner: Pool, accepted: number): Promise<void> {
  const { rows } = await owner.query<Counts>(COUNTS)
  const { wrongConversations, wrongChannels, ...counts } = rows[0]!
  console.log(`accepted ${accepted}; counted ${JSON.stringify(counts)}; with gaps: ${wrongConversations} conversations, ${wrongChannels} channels`)
  if (wrongConversations + wrongChannels > 0 || Object.values(counts).some((count) => count !== accepted)) throw new Error('the counts are not exact')
}

function send(name: string, conversations: number): Scenario {
  return async (options) => {
    const arena = await openArena({ ...options, tracks: 0, anonymous: false })
    const { listener, database } = arena
    try {
      const others = await signIn(database.owner, listener.signingKey, handles('friend', conversations))
      const ids = await openDirect(database.owner, listener, others)
      await database.owner.query('vacuum analyze')
      const once = randomUUID()
      const known = (way: Way): Request[] => [{ method: 'POST', ...WAYS[way](ids[0]!, once) }]
      await requireSameAnswers(arena.api(known('api')), arena.bare(known('bare')), 1)
      const [api, bare] = [arena.api(messages('api', ids)), arena.bare(messages('bare', ids))]
      const writes = { name, what: 'Messages', requireExactCounts: (accepted: number) => requireExactCounts(database.owner, accepted + 1) }
      return await compareWrites(arena, api, bare, writes, options)
    } finally {
      await arena.close()
    }
  }
}

/** Messages in a thousand direct conversations. */
export const sendSpread = send('send-spread', 1_000)

/** Messages in one conversation, which all want its next number. */
export const sendHot = send('send-hot', 1)
