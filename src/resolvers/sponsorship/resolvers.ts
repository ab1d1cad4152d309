import { AddSponsorCreditsResolver } from './add-sponsor-credits.js'
import { CreateSponsoredPostResolver } from './create-sponsored-post.js'
import { CreditTopUpResolver, CreditTopUpsResolver } from './credit-top-ups.js'
import { DeductSponsorCreditsResolver } from './deduct-sponsor-credits.js'
import { EndSponsoredPostResolver } from './end-sponsored-post.js'
import { NotifiedSponsoredPostResolver } from './notified-sponsored-post.js'
import { PauseSponsoredPostResolver } from './pause-sponsored-post.js'
import { RecordSponsoredImpressionResolver } from './record-sponsored-impression.js'
import { ResumeSponsoredPostResolver } from './resume-sponsored-post.js'
import { ReviewSponsoredPostResolver } from './review-sponsored-post.js'
import { SetSponsorshipTermResolver } from './set-sponsorship-term.js'
import { CreditTransactionsResolver, ViewerCreditsResolver } from './sponsor-credits.js'
import { SponsoredPostResolver } from './sponsored-post.js'
import { SponsoredPostsOfViewerResolver, SponsoredPostsToReviewResolver } from './sponsored-posts.js'
import { SponsorshipTermsResolver } from './sponsorship-terms.js'
import { TopUpCreditsResolver } from './top-up-credits.js'

/** Every resolver class of sponsorship; a new one is added here and nowhere else. */
export const SPONSORSHIP_RESOLVERS = [
  AddSponsorCreditsResolver, CreateSponsoredPostResolver, CreditTransactionsResolver, DeductSponsorCreditsResolver, EndSponsoredPostResolver,
  NotifiedSponsoredPostResolver, PauseSponsoredPostResolver, ResumeSponsoredPostResolver, ReviewSponsoredPostResolver, SetSponsorshipTermResolver, SponsoredPostResolver,
  SponsoredPostsOfViewerResolver, SponsoredPostsToReviewResolver, SponsorshipTermsResolver, ViewerCreditsResolver,
  RecordSponsoredImpressionResolver, CreditTopUpResolver, CreditTopUpsResolver, TopUpCreditsResolver,
] as const
