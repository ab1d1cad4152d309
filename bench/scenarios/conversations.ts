import type { Request } from 'autocannon'
import type { Pool } from 'pg'
import { openArena, type Arena } from '../arena.js'
import { makeGroup, openDirect, say } from '../conversations.js'
import { bodyOf, DOCUMENTS } from '../documents.js'
import type { DuelResult, Side } from '../duel.js'
import type { Options } from '../options.js'
import { handles, signIn, type Person } from '../people.js'
import { isKept, type Verdict } from '../report.js'
import { requireSameAnswers } from '../same-answers.js'
import { median } from '../statistics.js'
import { compare, conclude, cpuRatio, showProfile, type Scenario } from './scenario.js'

/** What a page of messages may cost at the most, in processor time of the bare server. */
const MOST_CPU = 2.5
const GROUP_SIZE = 20
/** Groups whose pages are read over and over, and so many that the API no longer remembers a text when it is read again. */
const OFTEN_READ = { groups: 20, messages: 200 }
const SELDOM_READ = { groups: 500, messages: 51 }

/** How much more the first page of a large inbox may cost than that of a small one. */
const MOST_GROWTH = 2
const INBOX = { large: 1_000, small: 50 }

const TEXT = 'The second verse needs another take, the drums come in half a bar too late; shall we meet at nine?'

const post = (query: string, variables: object): Request => ({ method: 'POST', path: '/graphql', body: bodyOf(query, variables) })

/** Runs a scenario in an arena without a catalogue, which nobody asks for here. */
const inArena = (work: (arena: Arena, options: Options) => Promise<boolean>): Scenario => async (options) => {
  const arena = await openArena({ ...options, tracks: 0, anonymous: false })
  try {
    return await work(arena, options)
  } finally {
    await arena.close()
  }
}

const peopleOf = ({ database, listener }: Arena, count: number): Promise<Person[]> => signIn(database.owner, listener.signingKey, handles('friend', count))

/** Groups the listener is in, in which everybody has said something and read up to somewhere. */
async function seedGroups(arena: Arena, { groups, messages }: typeof OFTEN_READ): Promise<string[]> {
  const { owner } = arena.database
  const members = [arena.listener, ...(await peopleOf(arena, GROUP_SIZE - 1))]
  const ids: string[] = []
  for (let group = 0; group < groups; group += 1) {
    const conversationId = await makeGroup(owner, members)
    await say(owner, Array.from({ length: messages }, (_, index) => ({ conversationId, senderId: members[index % GROUP_SIZE]!.userId, text: `${index} ${TEXT}` })))
    ids.push(conversationId)
  }
  await owner.query(`update conversation_participants set last_read_seq = ('x' || right(md5(conversation_id::text || user_id), 4))::bit(16)::int % ${messages}`)
  await owner.query('vacuum analyze')
  return ids
}

const pagesOf = (name: string, groups: typeof OFTEN_READ): Scenario => inArena(async (arena, options) => {
  const ids = await seedGroups(arena, groups)
  const api = arena.api(ids.map((conversationId) => post(DOCUMENTS.messages, { conversationId })))
  const bare = arena.bare(ids.map((id) => ({ path: `/messages/${id}` })))
  await requireSameAnswers(api, bare)
  const result = await compare(arena, api, bare, { ...options, whole: false })
  const verdict: Verdict = { what: 'CPU per request, API / bare server', value: cpuRatio(result), limit: MOST_CPU, at: 'most' }
  await conclude(name, [verdict], { options, ...result })
  if (options.profile) await showProfile(name, api, options.connections)
  return isKept(verdict)
})

/** The newest 50 messages with their bodies opened, who said them, and how many have read them; as all members of 20 groups read them. */
export const messages: Scenario = pagesOf('messages', OFTEN_READ)

/** The same of 500 groups one after the other, so that each body is opened. By one reader: several would come to the same group at once. */
export const messagesUnopened: Scenario = (options) => pagesOf('messages-unopened', SELDOM_READ)({ ...options, connections: 1 })

/** The first page of an inbox, asked for by somebody with so many conversations. */
async function inboxOf(arena: Arena, name: string, viewer: Person, others: Person[]): Promise<Side> {
  const { owner } = arena.database
  const ids = await openDirect(owner, viewer, others)
  await say(owner, ids.map((conversationId, index) => ({ conversationId, senderId: others[index]!.userId, text: TEXT })))
  const side = arena.api([post(DOCUMENTS.conversations, {})])
  return { ...side, name, headers: { ...side.headers, authorization: `Bearer ${viewer.accessToken}` } }
}

const databaseRatio = ({ a, b }: DuelResult): number => median(a.map(({ databaseMs }) => databaseMs)) / median(b.map(({ databaseMs }) => databaseMs))

const requireFullPage = async ({ name, server, headers, requests: [request] }: Side): Promise<void> => {
  const response = await fetch(`${server.url}${request!.path}`, { method: 'POST', headers, body: request!.body! })
  const answer = (await response.json()) as { data?: { conversations: { nodes: { lastMessage: object | null; unreadCount: number }[] } } }
  const nodes = answer.data?.conversations.nodes ?? []
  if (nodes.length !== 30 || nodes.some(({ lastMessage, unreadCount }) => !lastMessage || unreadCount !== 1)) throw new Error(`${name} is not as it was filled: ${JSON.stringify(answer).slice(0, 500)}`)
}

const countUnread = (owner: Pool): Promise<unknown> =>
  owner.query('update conversation_participants p set unread_count = (select count(*) from messages m where m.conversation_id = p.conversation_id and m.sender_id <> p.user_id)')

/** The first 30 of a thousand conversations beside the first 30 of fifty, with the last message and the unread of each. */
export const inbox: Scenario = inArena(async (arena, options) => {
  const others = await peopleOf(arena, INBOX.large + 1)
  const large = await inboxOf(arena, `of ${INBOX.large}`, arena.listener, others.slice(1))
  const small = await inboxOf(arena, `of ${INBOX.small}`, others[0]!, others.slice(1, INBOX.small + 1))
  await countUnread(arena.database.owner)
  await arena.database.owner.query('vacuum analyze')
  await requireFullPage(large)
  await requireFullPage(small)
  const result = await compare(arena, large, small, { ...options, whole: false })
  const verdicts: Verdict[] = [
    { what: `CPU per request, inbox of ${INBOX.large} / of ${INBOX.small}`, value: cpuRatio(result), limit: MOST_GROWTH, at: 'most' },
    { what: `Database time per request, inbox of ${INBOX.large} / of ${INBOX.small}`, value: databaseRatio(result), limit: MOST_GROWTH, at: 'most' },
  ]
  await conclude('inbox', verdicts, { options, ...result })
  if (options.profile) await showProfile('inbox', large, options.connections)
  return verdicts.every(isKept)
})
