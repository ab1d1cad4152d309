import { signedIn, type Permissions } from './rules.js'

/** That an admin asks is checked by the rules themselves, where a demotion counts at once. */
export const monetization: Permissions = {
  Query: { withdrawalRequests: signedIn, withdrawalRequest: signedIn },
  Mutation: { setWithdrawalInfo: signedIn, requestWithdrawal: signedIn, cancelWithdrawal: signedIn, reviewWithdrawal: signedIn, markWithdrawalPaid: signedIn },
}
