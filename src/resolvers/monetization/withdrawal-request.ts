import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { originOf } from '../../auth/origin.js'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { isId } from '../../db/door.js'
import { prepared } from '../../db/statement.js'
import { boundTo, openedDetails, WithdrawalDestination } from '../../entities/monetization/withdrawal-details.js'
import { WithdrawalRequest, WithdrawalRequestDetail } from '../../entities/monetization/withdrawal-request.js'
import { DomainError } from '../../errors/domain-error.js'

interface Opened {
  userId: string
  details: string | null
}

@Resolver()
export class WithdrawalRequestResolver {
  @Query(() => WithdrawalRequestDetail, { nullable: true, description: 'A withdrawal of yours; admins: of anybody (`WITHDRAWAL_NOT_FOUND`).' })
  async withdrawalRequest(@Arg('id', () => ID, { description: 'The request.' }) id: string, @Ctx() { db }: Context): Promise<WithdrawalRequestDetail> {
    const request = isId(id) ? await db.row<WithdrawalRequestDetail>(prepared(`select ${columns(WithdrawalRequest, 'r')} from withdrawal_request($1) r`, [id])) : undefined
    if (!request) throw new DomainError('WITHDRAWAL_NOT_FOUND')
    return request
  }
}

@Resolver(() => WithdrawalRequestDetail)
export class WithdrawalDestinationResolver {
  @FieldResolver(() => WithdrawalDestination, {
    nullable: true,
    description: 'Admins: where it goes, opened; each look is kept in their `securityEvents` (`ADMIN_ONLY`). Null once the account is gone. `TEXT_UNREADABLE` when its key is not configured.',
  })
  async destination(@Root() { id }: WithdrawalRequestDetail, @Ctx() { db, keyring, client }: Context): Promise<typeof WithdrawalDestination | null> {
    const [opened] = await db.withoutKey().rule<Opened>('open_withdrawal_destination', { withdrawalId: id, ...originOf(client) }, 'r.user_id as "userId", r.details')
    return opened?.details == null ? null : openedDetails(keyring.open(opened.details, boundTo(opened.userId)))
  }
}
