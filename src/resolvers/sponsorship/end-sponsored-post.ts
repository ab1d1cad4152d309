import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { SponsoredPost } from '../../entities/sponsorship/sponsored-post.js'
import { changedSponsoredPost } from './sponsored-post-columns.js'
import { SponsoredPostInput } from './sponsored-post-input.js'

@InputType({ description: 'Which sponsored post to end.' })
export class EndSponsoredPostInput extends SponsoredPostInput {}

@Resolver()
export class EndSponsoredPostResolver {
  @Mutation(() => SponsoredPost, { description: 'End a sponsored post of yours for good, reviewed or not: what is left of its budget is back on your credits (`SPONSORED_POST_ENDED`).' })
  endSponsoredPost(@Arg('input', { description: 'Which.' }) input: EndSponsoredPostInput, @Ctx() context: Context): Promise<SponsoredPost> {
    return changedSponsoredPost(context, 'stop_sponsored_post', input)
  }
}
