import { biteOf, clearingJob } from '../job.js'

/** Every minute: sponsored posts whose time is over end, and what is left of their budgets goes back. */
export const endSponsoredPosts = clearingJob('sponsorship/end-sponsored-posts', '* * * * *', biteOf('end_sponsored_posts'))
