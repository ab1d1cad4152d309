import { signedIn, type Permissions } from './rules.js'

export const social: Permissions = {
  Query: { followSuggestions: signedIn },
  Mutation: {
    followUser: signedIn,
    unfollowUser: signedIn,
    blockUser: signedIn,
    unblockUser: signedIn,
    muteUser: signedIn,
    unmuteUser: signedIn,
    muteWord: signedIn,
    unmuteWord: signedIn,
    updateSettings: signedIn,
  },
}
