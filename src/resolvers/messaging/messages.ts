import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { isId } from '../../db/door.js'
import { Conversation } from '../../entities/messaging/conversation.js'
import { Message } from '../../entities/messaging/message.js'
import { DomainError } from '../../errors/domain-error.js'
import { liveCursor } from '../../live/live-cursor.js'
import { MESSAGE_ROWS } from '../../loaders/messaging.js'
import type { Pages } from '../../loaders/pages.js'
import { RowReader } from '../../loaders/row-reader.js'
import { connectionOf, liveConnectionType, type LiveConnection } from '../../paging/connection.js'
import { pageOf, PageArgs } from '../../paging/page-args.js'
import { resolvedPage, writtenPage } from './message-page.js'

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

/** By itself, or together with those of the other conversations of a list. */
type Reader = Pick<Pages, 'row'>

async function readMessages(from: Reader, conversationId: string, args: PageArgs, context: Context, info: GraphQLResolveInfo): Promise<LiveConnection<Message>> {
  const { cursors } = context
  const page = pageOf(args)
  const list = `messages ${conversationId}`
  const start = page.cursor === null ? null : Number(cursors.decode(list, page.cursor)[0])
  if (!isId(conversationId)) throw new DomainError('CONVERSATION_NOT_FOUND')
  const asked = { conversationId, page, start }
  const written = new RowReader(MESSAGE_ROWS, { info, context })
  const read = written.isWritten ? await writtenPage(asked, written, context) : undefined
  // A text that cannot be opened is told of where it would stand, so such a page is resolved field by field.
  const rows = read ? written : written.resolving()
  const { isSeen, head, messages } = read ?? (await resolvedPage(asked, rows, from))
  if (!isSeen) throw new DomainError('CONVERSATION_NOT_FOUND')
  const connection = connectionOf(page, messages, ({ seq }) => cursors.encode(list, [seq]))
  return rows.page(Object.assign(connection, { liveCursor: liveCursor(cursors, `conversation:${conversationId}`, head) }))
}
