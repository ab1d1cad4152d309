import { IsOptional } from 'class-validator'
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { SponsoredPostDecision } from '../../entities/sponsorship/sponsored-post-enums.js'
import { SponsoredPost } from '../../entities/sponsorship/sponsored-post.js'
import { TextLength } from '../../limits/text-length.js'
import { changedSponsoredPost } from './sponsored-post-columns.js'
import { SponsoredPostInput } from './sponsored-post-input.js'

@InputType({ description: 'A sponsored post, and how it is decided.' })
export class ReviewSponsoredPostInput extends SponsoredPostInput {
  @Field(() => SponsoredPostDecision, { description: 'The decision.' })
  decision!: SponsoredPostDecision

  @IsOptional() @TextLength(1, 500)
  @Field(() => String, { nullable: true, description: 'What to say of it to the sponsor, 1 to 500 characters.' })
  note?: string | null
}

@Resolver()
export class ReviewSponsoredPostResolver {
  @Mutation(() => SponsoredPost, {
    description: 'Moderators: let a sponsored post be shown, once (`SPONSORED_POST_REVIEWED`), or refuse it, also later; not your own (`MODERATOR_ONLY`). Of what is refused the budget goes back. The sponsor is told.',
  })
  reviewSponsoredPost(@Arg('input', { description: 'Which, and how.' }) input: ReviewSponsoredPostInput, @Ctx() context: Context): Promise<SponsoredPost> {
    return changedSponsoredPost(context, 'review_sponsored_post', input)
  }
}
