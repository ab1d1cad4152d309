import { anybody, signedIn, type Permissions } from './rules.js'

/** That a moderator or an admin asks is checked by the rules and policies themselves, where a demotion counts at once. */
export const moderation: Permissions = {
  Query: { reportedPosts: signedIn, moderatedPost: signedIn, cheatStatus: signedIn, moderationThresholds: anybody },
  Mutation: { reportPost: signedIn, moderatePost: signedIn, undoModeration: signedIn, setModerationThreshold: signedIn },
}
