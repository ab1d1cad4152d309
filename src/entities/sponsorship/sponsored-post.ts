import { GraphQLSafeInt } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'
import { MoneyScalar, type Units } from '../scalars/money.js'
import { SponsoredPostEnd, SponsoredPostPacing, SponsoredPostState } from './sponsored-post-enums.js'

@ObjectType({ description: 'Whom a sponsored post is for. Somebody is meant when they fit every list that is not empty, and the range.', simpleResolvers: true })
export class SponsoredPostTargeting {
  @Field(() => [String], { description: 'Countries people have set, ISO 3166 codes of two letters; at most 50, all when empty.' })
  countries!: string[]

  @Field(() => [String], { description: 'Languages people have set, ISO 639 codes; at most 50, all when empty.' })
  languages!: string[]

  @Field(() => [String], { description: 'Genres people listen to, in lower case; at most 20, all when empty.' })
  genres!: string[]

  @Field(() => [String], { description: 'Interests people have set, in lower case; at most 20, all when empty.' })
  interests!: string[]

  @Field(() => Int, { nullable: true, description: 'Only people with so many followers or more.' })
  followersFrom?: number | null

  @Field(() => Int, { nullable: true, description: 'Only people with so many followers or fewer.' })
  followersTo?: number | null
}

/** A row of `sponsored_posts`, as `sponsoredPostColumns` reads it; who reviewed it stays in the database. */
@ObjectType({ description: 'A post somebody pays to have shown in home feeds. Its sponsor sees it, and whoever reviews it.', simpleResolvers: true })
export class SponsoredPost {
  @Field(() => ID, { description: 'The sponsored post\'s id, a UUID; not that of the post.' })
  id!: string

  sponsorId!: string
  postId?: string | null

  @Field(() => MoneyScalar, { description: 'What the sponsor has set aside for it.' })
  budget!: Units

  @Field(() => MoneyScalar, { description: 'What impressions and likes have cost so far; never more than the budget.' })
  spent!: Units

  @Field(() => MoneyScalar, { description: 'What is left to spend: the budget less what was spent and given back.' })
  left!: Units

  @Field(() => MoneyScalar, { description: 'What was given back when it ended.' })
  returned!: Units

  @Field(() => MoneyScalar, { description: 'What it costs that somebody is shown it, once per person and day; as when it was made.' })
  impressionPrice!: Units

  @Field(() => MoneyScalar, { description: 'What it costs that somebody likes it on a day they were shown it, once per person and day; as when it was made.' })
  likePrice!: Units

  @Field(() => SponsoredPostState, { description: 'Where it stands.' })
  state!: SponsoredPostState

  @Field(() => SponsoredPostEnd, { nullable: true, description: 'Why it is over; null while it is not.' })
  endedBy?: SponsoredPostEnd | null

  @Field(() => String, { nullable: true, description: 'What the moderator says of it, at most 500 characters.' })
  reviewNote?: string | null

  @Field(() => DateTimeScalar, { description: 'From when on it is shown.' })
  startsAt!: Date

  @Field(() => DateTimeScalar, { description: 'Until when it is shown.' })
  endsAt!: Date

  @Field(() => SponsoredPostPacing, { description: 'How the budget is spent over its time.' })
  pacing!: SponsoredPostPacing

  @Field(() => Int, { description: 'How often a day it is shown to one person at most, 1 to 20.' })
  frequencyCap!: number

  @Field(() => SponsoredPostTargeting, { description: 'Whom it is for.' })
  targeting!: SponsoredPostTargeting

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a moderator decided on it; null as long as nobody has.' })
  reviewedAt?: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was refused or has ended; null while it is not.' })
  endedAt?: Date | null
}

@ObjectType({ description: 'What sponsoring costs, or how often sponsored posts are shown.', simpleResolvers: true })
export class SponsorshipTerm {
  @Field({ description: 'Which: `IMPRESSION_PRICE`, `LIKE_PRICE`, `FEED_ITEMS_PER_SPONSORED` or `SMALLEST_BUDGET`.' })
  name!: string

  @Field(() => GraphQLSafeInt, { description: 'The number; prices and budgets are in ten-thousandths of a dollar.' })
  value!: number

  @Field({ description: 'What it is.' })
  description!: string
}
