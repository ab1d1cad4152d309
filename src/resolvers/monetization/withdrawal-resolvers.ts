import { CancelWithdrawalResolver } from './cancel-withdrawal.js'
import { EarningsStatementEntriesResolver, EarningsStatementResolver } from './earnings-statement.js'
import { MarkWithdrawalPaidResolver } from './mark-withdrawal-paid.js'
import { RequestWithdrawalResolver } from './request-withdrawal.js'
import { ReviewWithdrawalResolver } from './review-withdrawal.js'
import { SetWithdrawalInfoResolver } from './set-withdrawal-info.js'
import { ViewerWithdrawalsResolver } from './viewer-withdrawals.js'
import { WithdrawalDestinationResolver, WithdrawalRequestResolver } from './withdrawal-request.js'
import { WithdrawalRequestsResolver, WithdrawalUserResolver } from './withdrawal-requests.js'

/** All that is about having earnings paid out. */
export const WITHDRAWAL_RESOLVERS = [
  CancelWithdrawalResolver, EarningsStatementEntriesResolver, EarningsStatementResolver, MarkWithdrawalPaidResolver, RequestWithdrawalResolver,
  ReviewWithdrawalResolver, SetWithdrawalInfoResolver, ViewerWithdrawalsResolver, WithdrawalDestinationResolver, WithdrawalRequestResolver,
  WithdrawalRequestsResolver, WithdrawalUserResolver,
] as const
