import { anybody, signedIn, type Permissions } from './rules.js'

/** That an admin or a moderator asks is checked by the rules themselves, where a demotion counts at once. */
export const sponsorship: Permissions = {
  Query: {
    sponsoredPost: signedIn, sponsoredPostsToReview: signedIn, sponsorshipTerms: anybody,
  },
  Mutation: {
    addSponsorCredits: signedIn, deductSponsorCredits: signedIn,
    createSponsoredPost: signedIn, pauseSponsoredPost: signedIn, resumeSponsoredPost: signedIn, endSponsoredPost: signedIn,
    topUpCredits: signedIn, recordSponsoredImpression: signedIn,
    reviewSponsoredPost: signedIn, setSponsorshipTerm: signedIn,
  },
  Subscription: { sponsorshipEvents: signedIn },
}
