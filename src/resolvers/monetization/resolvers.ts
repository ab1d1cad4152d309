import { CancelWithdrawalResolver } from './cancel-withdrawal.js'
import { EarningsStatementEntriesResolver, EarningsStatementResolver } from './earnings-statement.js'
import { MarkWithdrawalPaidResolver } from './mark-withdrawal-paid.js'
import { EarningsResolver, ViewerMonetizationResolver } from './monetization.js'
import { NotifiedWithdrawalResolver } from './notified-withdrawal.js'
import { PostRevenueResolver } from './post-revenue.js'
import { RequestWithdrawalResolver } from './request-withdrawal.js'
import { RevenuePostResolver, RevenueResolver } from './revenue.js'
import { ReviewWithdrawalResolver } from './review-withdrawal.js'
import { SetWithdrawalInfoResolver } from './set-withdrawal-info.js'
import { ViewerWithdrawalsResolver } from './viewer-withdrawals.js'
import { WithdrawalDestinationResolver, WithdrawalRequestResolver } from './withdrawal-request.js'
import { WithdrawalRequestsResolver, WithdrawalUserResolver } from './withdrawal-requests.js'

/** Every resolver class of monetization; a new one is added here and nowhere else. */
export const MONETIZATION_RESOLVERS = [
  CancelWithdrawalResolver, EarningsStatementEntriesResolver, EarningsStatementResolver, MarkWithdrawalPaidResolver, NotifiedWithdrawalResolver, RequestWithdrawalResolver,
  ReviewWithdrawalResolver, SetWithdrawalInfoResolver, ViewerWithdrawalsResolver, WithdrawalDestinationResolver, WithdrawalRequestResolver,
  WithdrawalRequestsResolver, WithdrawalUserResolver,
  EarningsResolver, PostRevenueResolver, RevenuePostResolver, RevenueResolver, ViewerMonetizationResolver,
] as const
