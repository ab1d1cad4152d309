import { WithdrawalRequest } from '../../entities/monetization/withdrawal-request.js'
import { connectionType } from '../../paging/connection.js'

export const WithdrawalRequestConnection = connectionType('WithdrawalRequest', WithdrawalRequest, 'withdrawals')
