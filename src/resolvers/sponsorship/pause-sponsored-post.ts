import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { SponsoredPost } from '../../entities/sponsorship/sponsored-post.js'
import { changedSponsoredPost } from './sponsored-post-columns.js'
import { SponsoredPostInput } from './sponsored-post-input.js'

@InputType({ description: 'Which sponsored post to pause.' })
export class PauseSponsoredPostInput extends SponsoredPostInput {}

@Resolver()
export class PauseSponsoredPostResolver {
  @Mutation(() => SponsoredPost, { description: 'Let a sponsored post of yours rest: it is shown to nobody until you resume it, and its time runs (`SPONSORED_POST_IN_REVIEW`, `SPONSORED_POST_ENDED`). One that rests already stays as it is.' })
  pauseSponsoredPost(@Arg('input', { description: 'Which.' }) input: PauseSponsoredPostInput, @Ctx() context: Context): Promise<SponsoredPost> {
    return changedSponsoredPost(context, 'pause_sponsored_post', input)
  }
}
