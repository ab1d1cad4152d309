import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { SponsoredPost } from '../../entities/sponsorship/sponsored-post.js'
import { changedSponsoredPost } from './sponsored-post-columns.js'
import { SponsoredPostInput } from './sponsored-post-input.js'

@InputType({ description: 'Which sponsored post to resume.' })
export class ResumeSponsoredPostInput extends SponsoredPostInput {}

@Resolver()
export class ResumeSponsoredPostResolver {
  @Mutation(() => SponsoredPost, { description: 'Let a sponsored post of yours that rests go on (`SPONSORED_POST_IN_REVIEW`, `SPONSORED_POST_ENDED`). One that runs already stays as it is.' })
  resumeSponsoredPost(@Arg('input', { description: 'Which.' }) input: ResumeSponsoredPostInput, @Ctx() context: Context): Promise<SponsoredPost> {
    return changedSponsoredPost(context, 'resume_sponsored_post', input)
  }
}
