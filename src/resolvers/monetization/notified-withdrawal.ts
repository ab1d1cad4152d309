import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { prepared } from '../../db/statement.js'
import { WithdrawalRequest } from '../../entities/monetization/withdrawal-request.js'
import { Notification, NotificationKind } from '../../entities/notifications/notification.js'

let text: string | undefined
const withdrawalById = (): string => (text ??= `select ${columns(WithdrawalRequest, 'r')} from withdrawal_requests r where r.id = $1`)

@Resolver(() => Notification)
export class NotifiedWithdrawalResolver {
  @FieldResolver(() => WithdrawalRequest, { nullable: true, description: 'The withdrawal a `WITHDRAWAL_DECIDED` tells of; null for other kinds.' })
  async withdrawal(@Root() { kind, subjectId }: Notification, @Ctx() { loaders }: Context): Promise<WithdrawalRequest | null> {
    if (subjectId == null || kind !== NotificationKind.WITHDRAWAL_DECIDED) return null
    return (await loaders.pages.row<WithdrawalRequest>(prepared(withdrawalById(), [subjectId]))) ?? null
  }
}
