import { anybody, signedIn, type Permissions } from './rules.js'

export const profiles: Permissions = {
  Query: { user: anybody, isHandleAvailable: anybody, searchPeople: anybody, verificationRequests: signedIn },
  Mutation: {
    updateProfile: signedIn,
    likeProfile: signedIn,
    unlikeProfile: signedIn,
    requestVerification: signedIn,
    reviewVerification: signedIn,
  },
}
