import { anybody, signedIn, type Permissions } from './rules.js'

export const profiles: Permissions = {
  Query: { user: anybody, isHandleAvailable: anybody },
  Mutation: { updateProfile: signedIn, likeProfile: signedIn, unlikeProfile: signedIn },
}
