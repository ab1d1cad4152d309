import { Ctx, FieldResolver, Int, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'
import { Account } from '../../entities/identity/account.js'

/** Those that exist for the viewer: a direct conversation is gone while one blocks the other. */
const UNREAD =
  'select coalesce(sum(p.unread_count), 0)::int as messages, count(*)::int as conversations ' +
  'from conversation_participants p join conversations c on c.id = p.conversation_id ' +
  'where p.user_id = (select viewer_id()) and p.left_at is null and p.archived_at is null and p.unread_count > 0'

const read = async ({ db }: Context): Promise<{ messages: number; conversations: number }> =>
  (await db.row<{ messages: number; conversations: number }>(prepared(UNREAD, [])))!

@Resolver(() => Account)
export class UnreadCountsResolver {
  @FieldResolver(() => Int, { description: 'How many messages of others the viewer has not read, in all conversations but archived ones; exact.' })
  async unreadMessageCount(@Ctx() context: Context): Promise<number> {
    return (await read(context)).messages
  }

  @FieldResolver(() => Int, { description: 'In how many conversations that are not archived there is something unread; exact.' })
  async unreadConversationCount(@Ctx() context: Context): Promise<number> {
    return (await read(context)).conversations
  }
}
