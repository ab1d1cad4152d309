import { anybody, signedIn, type Permissions } from './rules.js'

/** That an admin asks is checked by the rules themselves, where a demotion counts at once. */
export const identity: Permissions = {
  Query: { viewer: anybody, dataExport: signedIn },
  Mutation: {
    signUp: anybody,
    signIn: anybody,
    refreshSession: anybody,
    signOut: signedIn,
    endSession: signedIn,
    changePassword: signedIn,
    setUserRole: signedIn,
    setSubscriptionTier: signedIn,
    disableAccount: signedIn,
    enableAccount: signedIn,
    requestDataExport: signedIn,
    deleteAccount: signedIn,
    keepAccount: signedIn,
  },
}
