import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { prepared } from '../../db/statement.js'
import { WithdrawalRequest, WithdrawalState } from '../../entities/monetization/withdrawal-request.js'
import { User } from '../../entities/profiles/user.js'
import { connectionOf, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { WithdrawalRequestConnection } from './withdrawal-connection.js'

@Resolver()
export class WithdrawalRequestsResolver {
  @Query(() => WithdrawalRequestConnection, { description: 'Admins: what creators want paid out, the oldest first (`ADMIN_ONLY`).' })
  async withdrawalRequests(
    @Arg('state', () => WithdrawalState, { nullable: true, description: 'Only those that are so far; all when left out.' }) state: WithdrawalState | null | undefined,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { db, cursors }: Context,
  ): Promise<Connection<WithdrawalRequest>> {
    const page = pageOf(args)
    const list = `withdrawalRequests ${state ?? ''}`
    const [after = null] = page.cursor === null ? [] : cursors.decode(list, page.cursor)
    const rows = await db.rows<WithdrawalRequest>(prepared(`select ${columns(WithdrawalRequest, 'r')} from withdrawals_in_state($1, $2, $3) r`, [state ?? null, after, page.size + 1]))
    return connectionOf(page, rows, ({ id }) => cursors.encode(list, [id]))
  }
}

@Resolver(() => WithdrawalRequest)
export class WithdrawalUserResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Whose earnings; null when the person is not there for you any more.' })
  user(@Root() { userId }: WithdrawalRequest, @Ctx() { loaders }: Context): Promise<User | null> {
    return loaders.users.load(userId)
  }
}
