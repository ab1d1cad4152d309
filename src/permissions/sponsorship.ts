import { signedIn, type Permissions } from './rules.js'

/** That an admin or a moderator asks is checked by the rules themselves, where a demotion counts at once. */
export const sponsorship: Permissions = {
  Mutation: { addSponsorCredits: signedIn, deductSponsorCredits: signedIn },
}
