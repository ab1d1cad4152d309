import { ArrayMaxSize, IsISO31661Alpha2, IsOptional, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { DateTimeScalar } from '../../entities/scalars/date-time.js'
import { MoneyScalar, type Units } from '../../entities/scalars/money.js'
import { SponsoredPostPacing } from '../../entities/sponsorship/sponsored-post-enums.js'
import { SponsoredPost } from '../../entities/sponsorship/sponsored-post.js'
import { IdempotencyKey } from '../../limits/idempotency-key.js'
import { TextLength } from '../../limits/text-length.js'
import { SPONSORED_POST_COLUMNS } from './sponsored-post-columns.js'

const MOST_FOLLOWERS = 2_147_483_647

@InputType({ description: 'Whom to show a post to: people who fit every list that is given and not empty, and the range. Everybody when nothing is given.' })
export class SponsoredPostTargetingInput {
  @IsOptional() @ArrayMaxSize(50) @Matches(/^[A-Z]{2}$/, { each: true }) @IsISO31661Alpha2({ each: true })
  @Field(() => [String], { nullable: true, description: 'Countries people have set: ISO 3166 codes of two capital letters, at most 50.' })
  countries?: string[] | null

  @IsOptional() @ArrayMaxSize(50) @Matches(/^[a-z]{2,3}$/, { each: true })
  @Field(() => [String], { nullable: true, description: 'Languages people have set: ISO 639 codes of two or three small letters, at most 50.' })
  languages?: string[] | null

  @IsOptional() @ArrayMaxSize(20) @TextLength(1, 100, { each: true })
  @Field(() => [String], { nullable: true, description: 'Genres people listen to, 1 to 100 characters each, at most 20; which ones there are is not checked.' })
  genres?: string[] | null

  @IsOptional() @ArrayMaxSize(20) @TextLength(1, 100, { each: true })
  @Field(() => [String], { nullable: true, description: 'Interests people have set, 1 to 100 characters each, at most 20.' })
  interests?: string[] | null

  @IsOptional() @Min(0) @Max(MOST_FOLLOWERS)
  @Field(() => Int, { nullable: true, description: 'Only people with so many followers or more, from 0 on.' })
  followersFrom?: number | null

  @IsOptional() @Min(0) @Max(MOST_FOLLOWERS)
  @Field(() => Int, { nullable: true, description: 'Only people with so many followers or fewer; not below `followersFrom` (`TARGETING_EMPTY`).' })
  followersTo?: number | null
}

@InputType({ description: 'Which post to have shown, to whom, for how long and for how much.' })
export class CreateSponsoredPostInput {
  @IsUUID()
  @Field(() => ID, { description: 'A public post of yours that is neither taken down nor demonetized.' })
  postId!: string

  @Field(() => MoneyScalar, { description: 'What it may cost in all: from `SMALLEST_BUDGET` of `sponsorshipTerms` to a million dollars. It leaves your credits now.' })
  budget!: Units

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when on to show it; now when left out, and at most 5 minutes ago, which is now.' })
  startsAt?: Date | null

  @Field(() => DateTimeScalar, { description: 'Until when to show it: after the start, by at most 365 days.' })
  endsAt!: Date

  @Field(() => SponsoredPostPacing, { defaultValue: SponsoredPostPacing.EVEN, description: 'How to spend the budget over that time.' })
  pacing!: SponsoredPostPacing

  @Min(1) @Max(20)
  @Field(() => Int, { defaultValue: 3, description: 'How often a day to show it to one person at most, 1 to 20. Only the first time of a day costs something.' })
  frequencyCap!: number

  @IsOptional() @ValidateNested()
  @Field(() => SponsoredPostTargetingInput, { nullable: true, description: 'Whom to show it to; everybody when left out.' })
  targeting?: SponsoredPostTargetingInput | null

  @IdempotencyKey()
  @Field({ description: 'A text of your own making, 1 to 255 characters: asked again under it with the same input, it is answered the same and happens once. Kept for 7 days.' })
  idempotencyKey!: string
}

@Resolver()
export class CreateSponsoredPostResolver {
  @Mutation(() => SponsoredPost, {
    description: 'Have a public post of yours shown in home feeds (`POST_NOT_SPONSORABLE`), paid from your credits (`INSUFFICIENT_CREDITS`). A moderator looks at it first; what is not spent comes back when it ends.',
  })
  async createSponsoredPost(
    @Arg('input', { description: 'Which, and how.' }) { targeting, startsAt, ...input }: CreateSponsoredPostInput,
    @Ctx() { db }: Context,
  ): Promise<SponsoredPost> {
    const asked = { ...input, startsAt: startsAt ?? null, targeting: JSON.stringify(targeting ?? {}) }
    const [post] = await db.rule<SponsoredPost>('create_sponsored_post', asked, SPONSORED_POST_COLUMNS)
    return post!
  }
}
