import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { LiveEvent, LiveReady, LiveResync } from '../live/live-event.js'
import { MoneyScalar, type Units } from '../scalars/money.js'
import { CreditTransactionKind } from './sponsor-credits.js'
import { SponsoredInteractionKind, SponsoredPostEnd, SponsoredPostState } from './sponsored-post-enums.js'

@ObjectType({ description: 'Your credits have become more or fewer.', implements: LiveEvent, simpleResolvers: true })
export class CreditsChanged extends LiveEvent {
  @Field(() => CreditTransactionKind, { description: 'Why.' })
  kind!: CreditTransactionKind

  @Field(() => MoneyScalar, { description: 'What came, or below zero what went.' })
  amount!: Units

  @Field(() => MoneyScalar, { description: 'What was there after it.' })
  balance!: Units
}

@ObjectType({ description: 'A sponsored post of yours has cost something.', implements: LiveEvent, simpleResolvers: true })
export class SponsoredPostSpent extends LiveEvent {
  @Field(() => ID, { description: 'Which sponsored post.' })
  sponsoredPostId!: string

  @Field(() => SponsoredInteractionKind, { description: 'What was paid for.' })
  kind!: SponsoredInteractionKind

  @Field(() => MoneyScalar, { description: 'What it cost.' })
  cost!: Units

  @Field(() => MoneyScalar, { description: 'What the sponsored post had cost in all after it.' })
  spent!: Units

  @Field(() => MoneyScalar, { description: 'What was left of its budget after it.' })
  left!: Units
}

@ObjectType({ description: 'A sponsored post of yours was made, reviewed, paused or resumed, or has ended.', implements: LiveEvent, simpleResolvers: true })
export class SponsoredPostChanged extends LiveEvent {
  @Field(() => ID, { description: 'Which sponsored post.' })
  sponsoredPostId!: string

  @Field(() => SponsoredPostState, { description: 'Where it stood then.' })
  state!: SponsoredPostState

  @Field(() => SponsoredPostEnd, { nullable: true, description: 'Why it is over; null while it was not.' })
  endedBy?: SponsoredPostEnd | null
}

export const SponsorshipEvent = createUnionType({
  name: 'SponsorshipEvent',
  description: 'What happens to your credits and to what you sponsor.',
  types: () => [LiveReady, LiveResync, CreditsChanged, SponsoredPostSpent, SponsoredPostChanged] as const,
})
