import type { GraphQLResolveInfo } from 'graphql'
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { prepared, type Statement } from '../../db/statement.js'
import { Conversation } from '../../entities/messaging/conversation.js'
import { liveCursor } from '../../live/live-cursor.js'
import { conversationColumns, IS_VIEWERS, VIEWERS_CONVERSATIONS } from '../../loaders/messaging.js'
import type { CursorKey } from '../../paging/cursor.js'
import { connectionOf, liveConnectionType, type LiveConnection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf, type Page } from '../../paging/page-args.js'
import { rowSelection, type Selection } from '../../paging/selection.js'

const ConversationConnection = liveConnectionType('Conversation', Conversation, 'conversations', 'inboxEvents')

@ArgsType()
export class ConversationsArgs extends ForwardPageArgs {
  @Field({ defaultValue: false, description: 'Those put out of sight, instead of the others.' })
  archived!: boolean
}

interface InboxPage {
  head: number
  rows: (Conversation & { sortKey: string })[] | null
}

@Resolver()
export class ConversationsResolver {
  @Query(() => ConversationConnection, { description: 'The viewer\'s conversations, the one something was last said in first. What was said cannot be searched: it is sealed in the database.' })
  async conversations(@Args(() => ConversationsArgs) args: ConversationsArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<LiveConnection<Conversation>> {
    const { db, cursors } = context
    const userId = context.viewer!.userId
    const page = pageOf(args)
    const list = `conversations ${userId} ${args.archived}`
    const after = page.cursor === null ? null : cursors.decode(list, page.cursor)
    const read = await db.row<InboxPage>(inboxPage(page, after, args.archived, rowSelection(info)))
    const connection = connectionOf(page, read!.rows ?? [], (row) => cursors.encode(list, [row.sortKey, row.id]))
    return Object.assign(connection, { liveCursor: liveCursor(cursors, `user:${userId}`, read!.head) })
  }
}

/** A page of the inbox and the place it is true at, by one statement and so of one moment. */
function inboxPage({ size }: Page, after: CursorKey | null, archived: boolean, selection: Selection): Statement {
  const rows =
    `select ${conversationColumns(selection)}, p.active_at::text as "sortKey" from ${VIEWERS_CONVERSATIONS} ` +
    `where ${IS_VIEWERS} and p.archived_at is ${archived ? 'not null' : 'null'} ` +
    // Opening a conversation says nothing to anybody yet.
    "and (c.last_seq > 0 or c.kind = 'GROUP' or c.created_by = p.user_id) " +
    (after ? 'and (p.active_at, p.conversation_id) < ($1::timestamptz, $2::uuid) ' : '') +
    `order by p.active_at desc, p.conversation_id desc limit ${size + 1}`
  const text = `select channel_head('user:' || viewer_id())::float8 as head, (select json_agg(r) from (${rows}) r) as rows`
  return prepared(text, after ? [...after] : [])
}
