import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { isId } from '../../db/door.js'
import { prepared, type Statement } from '../../db/statement.js'
import { Conversation } from '../../entities/messaging/conversation.js'
import { Message } from '../../entities/messaging/message.js'
import { DomainError } from '../../errors/domain-error.js'
import { liveCursor } from '../../live/live-cursor.js'
import { messageColumns } from '../../loaders/messaging.js'
import type { Pages } from '../../loaders/pages.js'
import { connectionOf, liveConnectionType, type LiveConnection } from '../../paging/connection.js'
import { pageOf, PAGE_MAX, PageArgs, type Page } from '../../paging/page-args.js'
import { rowSelection, type Selection } from '../../paging/selection.js'

export const MessageConnection = liveConnectionType('Message', Message, 'messages', 'conversationEvents')

const DESCRIPTION = 'Its messages in the order they were said: `last: 50` gives the newest 50. There is no search in them, for their texts are sealed in the database.'

@Resolver(() => Conversation)
export class MessagesResolver {
  @Query(() => MessageConnection, { description: `The messages of a conversation. ${DESCRIPTION}` })
  messages(
    @Arg('conversationId', () => ID, { description: 'A conversation of yours.' }) conversationId: string,
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<LiveConnection<Message>> {
    return readMessages(context.db, conversationId.toLowerCase(), args, context, info)
  }

  @FieldResolver(() => MessageConnection, { name: 'messages', description: DESCRIPTION })
  messagesOf(@Root() { id }: Pick<Conversation, 'id'>, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<LiveConnection<Message>> {
    return readMessages(context.loaders.pages, id, args, context, info)
  }
}

interface MessagePage {
  isSeen: boolean | null
  head: number
  rows: Message[] | null
}

/** By itself, or together with those of the other conversations of a list. */
type Reader = Pick<Pages, 'row'>

async function readMessages(reader: Reader, conversationId: string, args: PageArgs, { cursors }: Context, info: GraphQLResolveInfo): Promise<LiveConnection<Message>> {
  const page = pageOf(args)
  const list = `messages ${conversationId}`
  const start = page.cursor === null ? null : Number(cursors.decode(list, page.cursor)[0])
  const read = isId(conversationId) ? await reader.row<MessagePage>(messagePage(conversationId, page, start, rowSelection(info))) : undefined
  if (!read?.isSeen) throw new DomainError('CONVERSATION_NOT_FOUND')
  const connection = connectionOf(page, read.rows ?? [], ({ seq }) => cursors.encode(list, [seq]))
  return Object.assign(connection, { liveCursor: liveCursor(cursors, `conversation:${conversationId}`, read.head) })
}

/** Sizes a page is read in, as literals: with LIMIT as a parameter the plan is made for no size at all. */
const READ_SIZES = [21, 51, PAGE_MAX + 1]

/** A page and the place it is true at, by one statement and so of one moment. */
function messagePage(conversationId: string, { size, backward }: Page, start: number | null, selection: Selection): Statement {
  const limit = READ_SIZES.find((read) => read > size) ?? PAGE_MAX + 1
  const rows =
    `select ${messageColumns(selection, 'receipts')} from messages m left join profiles s on s.user_id = m.sender_id ` +
    `where m.conversation_id = $1 and m.seq ${backward ? '<' : '>'} $2 order by m.seq ${backward ? 'desc' : 'asc'} limit ${limit}`
  const text =
    'with receipts as materialized (select * from conversation_receipts($1)) ' +
    `select (select true from conversations where id = $1) as "isSeen", channel_head('conversation:' || $1::uuid)::float8 as head, (select json_agg(r) from (${rows}) r) as rows`
  return prepared(text, [conversationId, start ?? (backward ? Number.MAX_SAFE_INTEGER : 0)])
}
