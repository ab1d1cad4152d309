import { columns, companion } from '../db/columns.js'
import { isId, type Door } from '../db/door.js'
import { asJson, prepared } from '../db/statement.js'
import { asItIs, hole, writtenColumns, writtenCompanion, writtenObject, type Wanted } from '../db/written-columns.js'
import { Conversation } from '../entities/messaging/conversation.js'
import { Message } from '../entities/messaging/message.js'
import { User } from '../entities/profiles/user.js'
import type { Selection } from '../paging/selection.js'
import { createLoader } from './create-loader.js'
import type { RowForms } from './row-reader.js'

const REACTIONS =
  "coalesce((select json_agg(json_build_object('emoji', e.emoji, 'count', e.people, 'viewerReacted', e.is_mine) order by e.at, e.emoji) from (" +
  'select emoji, count(*) as people, bool_or(user_id = (select viewer_id())) as is_mine, min(created_at) as at from message_reactions where message_id = m.id group by emoji) e), \'[]\') as reactions'

/** For one message alone: each asks anew how far everybody in its conversation has read. */
const RECEIPTS_OF_ONE = 'conversation_receipts(m.conversation_id)'
const readByCount = (receipts: string): string =>
  `(select count(*)::int from ${receipts} p where p.user_id is distinct from m.sender_id and p.first_seq <= m.seq and p.last_read_seq >= m.seq)`

/**
 * A message with its companions, as far as they are selected: the row `m`, its sender `s`. When nothing is named that is
 * all but who has read it, which takes as long as everything else together and more in a large group. `receipts` is where
 * it stands how far each person has read.
 */
export function messageColumns(selection?: Selection, receipts = RECEIPTS_OF_ONE): string {
  const isRead = (name: string): boolean => !selection || selection.has(name)
  // What the fields that are resolved by themselves are made of.
  const wanted = selection && new Set([...selection.keys(), 'conversationId', 'senderId', 'seq', ...(isRead('body') ? ['sealedBody'] : []), 'replyToId', 'trackId'])
  return [
    columns(Message, 'm', { wanted }),
    isRead('sender') && companion(User, 's', 'sender', { wanted: selection?.get('sender') }),
    isRead('reactions') && REACTIONS,
    selection?.has('readByCount') && `${readByCount(receipts)} as "readByCount"`,
  ].filter(Boolean).join(', ')
}

const written = () => ({ ...writtenColumns(Message, 'm'), body: hole('m.body'), sender: writtenCompanion(User, 's'), readByCount: asItIs(readByCount('receipts')) })
let writtenMessageColumns: ReturnType<typeof written> | undefined

/** Messages of a page, with the tables of `messageColumns` and `receipts`; a written one has a hole for its text. */
export const MESSAGE_ROWS: RowForms = {
  columns: (selection) => messageColumns(selection, 'receipts'),
  written: (wanted: Wanted) => writtenObject((writtenMessageColumns ??= written()), wanted),
  id: 'm.id',
}

export type ReadCount = Required<Pick<Message, 'id' | 'readByCount'>>

const STATE =
  'p.unread_count as "unreadCount", p.last_read_seq::float8 as "lastReadSeq", coalesce(p.muted_until > now(), false) as "isMuted", ' +
  `case when p.muted_until > now() and p.muted_until < 'infinity' then p.muted_until end as "mutedUntil", p.archived_at is not null as "isArchived", ` +
  'p.role as "viewerRole", p.active_at as "activeAt"'

const lastMessage = (selection: Selection | undefined): string =>
  `(select row_to_json(l) from (select ${messageColumns(selection)} from messages m left join profiles s on s.user_id = m.sender_id ` +
  'where m.conversation_id = c.id order by m.seq desc limit 1) l) as "lastMessage"'

/** A conversation `c` as it stands for the viewer, with its companions: the viewer's row `p`, the other person `o`. */
export function conversationColumns(selection?: Selection): string {
  const isRead = (name: string): boolean => !selection || selection.has(name)
  return [
    columns(Conversation, 'c'),
    STATE,
    isRead('person') && companion(User, 'o', 'person', { wanted: selection?.get('person') }),
    isRead('participantCount') && 'participant_count(c.id) as "participantCount"',
    isRead('lastMessage') && lastMessage(selection?.get('lastMessage')),
    isRead('liveCursor') && "channel_head('conversation:' || c.id)::float8 as head",
  ].filter(Boolean).join(', ')
}

/** The tables of `conversationColumns`: only conversations the viewer takes part in. */
export const VIEWERS_CONVERSATIONS =
  'conversation_participants p join conversations c on c.id = p.conversation_id ' +
  'left join profiles o on c.pair is not null and o.user_id = any (c.pair) and o.user_id <> p.user_id'
export const IS_VIEWERS = 'p.user_id = (select viewer_id()) and p.left_at is null'

const messagesById = (): string =>
  asJson(`select ${messageColumns()} from messages m left join profiles s on s.user_id = m.sender_id where m.id = any($1::uuid[])`)
const conversationsById = (): string =>
  asJson(`select ${conversationColumns()} from ${VIEWERS_CONVERSATIONS} where ${IS_VIEWERS} and p.conversation_id = any($1::uuid[])`)
const READ_COUNTS = asJson(`select m.id, ${readByCount(RECEIPTS_OF_ONE)} as "readByCount" from messages m where m.id = any($1::uuid[])`)
let messagesText: string | undefined
let conversationsText: string | undefined

export const messageLoader = (db: Door) =>
  createLoader<Message>((ids) => db.json(prepared((messagesText ??= messagesById()), [ids.filter(isId)])), (message) => message.id)

/** By how many others each message was read. */
export const readCountLoader = (db: Door) =>
  createLoader<ReadCount>((ids) => db.json(prepared(READ_COUNTS, [ids.filter(isId)])), ({ id }) => id)

export const conversationLoader = (db: Door) =>
  createLoader<Conversation>((ids) => db.json(prepared((conversationsText ??= conversationsById()), [ids.filter(isId)])), (conversation) => conversation.id)
