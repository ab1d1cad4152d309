import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'
import { Account } from '../../entities/identity/account.js'
import { BlockedUser } from '../../entities/social/blocked-user.js'
import { connectionOf, countedConnectionType, type CountedConnection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { isSelected } from '../../paging/selection.js'

const BlockedUserConnection = countedConnectionType('BlockedUser', BlockedUser, 'people you block')

type Listed = BlockedUser & { since: string }

const ROWS =
  'select b.user_id as "userId", b.handle, b.display_name as "displayName", b.blocked_at as "blockedAt", b.blocked_at::text as since ' +
  'from blocked_people($1, $2, $3) b order by b.blocked_at desc, b.user_id desc'
const TOTAL = '(select count(*)::int from blocked_users where blocker_id = (select viewer_id())) as total'

@Resolver(() => Account)
export class BlockedUsersResolver {
  @FieldResolver(() => BlockedUserConnection, { description: 'Whom you block, the newest block first.' })
  async blockedUsers(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() { db, cursors, viewer }: Context, @Info() info: GraphQLResolveInfo): Promise<CountedConnection<BlockedUser>> {
    const page = pageOf(args)
    const list = `blockedUsers ${viewer!.userId}`
    const [before, beforeId] = page.cursor === null ? [null, null] : cursors.decode(list, page.cursor)
    const text = `select (select json_agg(r) from (${ROWS}) r) as rows${isSelected(info, 'totalCount') ? `, ${TOTAL}` : ''}`
    const read = await db.row<{ rows: Listed[] | null; total?: number }>(prepared(text, [before, beforeId, page.size + 1]))
    const connection = connectionOf<BlockedUser>(page, read!.rows ?? [], (row) => cursors.encode(list, [(row as Listed).since, row.userId]))
    return Object.assign(connection, { totalCount: read!.total ?? 0 })
  }
}
