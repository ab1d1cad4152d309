import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { prepared } from '../../db/statement.js'
import { User } from '../../entities/profiles/user.js'
import { VerificationRequest, VerificationState } from '../../entities/profiles/verification-request.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'

const VerificationRequestConnection = connectionType('VerificationRequest', VerificationRequest, 'requests to be verified')

@Resolver(() => VerificationRequest)
export class VerificationRequestsResolver {
  @Query(() => VerificationRequestConnection, { description: 'Moderators: the requests to be verified; everybody else: their own. The oldest first.' })
  async verificationRequests(
    @Arg('state', () => VerificationState, { nullable: true, description: 'Only those of which this became; of any when left out.' }) state: VerificationState | null | undefined,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { db, cursors }: Context,
  ): Promise<Connection<VerificationRequest>> {
    const page = pageOf(args)
    const list = `verificationRequests ${state ?? ''}`
    const [after = null] = page.cursor === null ? [] : cursors.decode(list, page.cursor)
    const text =
      `select ${columns(VerificationRequest, 'r')} from verification_requests r where ($1::verification_state is null or r.state = $1) ` +
      `and ($2::uuid is null or r.id > $2) order by r.id limit ${page.size + 1}`
    const rows = await db.rows<VerificationRequest>(prepared(text, [state ?? null, after]))
    return connectionOf(page, rows, ({ id }) => cursors.encode(list, [id]))
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who asks; null when the person is not there for you.' })
  user(@Root() { userId }: VerificationRequest, @Ctx() { loaders }: Context): Promise<User | null> {
    return loaders.users.load(userId)
  }
}
