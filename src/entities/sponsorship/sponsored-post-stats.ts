import { Field, Int, ObjectType } from 'type-graphql'
import { MoneyScalar, type Units } from '../scalars/money.js'
import { DateScalar } from '../scalars/text-scalars.js'

@ObjectType({ description: 'What became of a sponsored post on one day.', simpleResolvers: true })
export class SponsoredPostDay {
  @Field(() => DateScalar, { description: 'The day, in UTC.' })
  day!: string

  @Field(() => Int, { description: 'How many people were shown it.' })
  people!: number

  @Field(() => Int, { description: 'How often it was shown.' })
  shown!: number

  @Field(() => Int, { description: 'How many of them liked it that day.' })
  likes!: number

  @Field(() => MoneyScalar, { description: 'What that cost.' })
  spent!: Units
}

@ObjectType({ description: 'What became of a sponsored post among one kind of people, as they were when they were shown it.', simpleResolvers: true })
export class SponsoredPostAudience {
  dimension!: string

  @Field(() => String, {
    nullable: true,
    description: 'Which people; null for those who say nothing of it together with all groups of fewer than 5 people, so that nobody can be recognized.',
  })
  name?: string | null

  @Field(() => Int, { description: 'How many different people.' })
  people!: number

  @Field(() => Int, { description: 'How often it was shown to them.' })
  shown!: number

  @Field(() => Int, { description: 'How often they liked it, once per person and day.' })
  likes!: number

  @Field(() => MoneyScalar, { description: 'What that cost.' })
  spent!: Units
}

const FOLDED = 'A group of fewer than 5 people has no line of its own: all such groups are one, without a name.'

@ObjectType({ description: 'What became of a sponsored post from one day to another. Every list adds up to the same.', simpleResolvers: true })
export class SponsoredPostStats {
  @Field(() => [SponsoredPostDay], { description: 'Day by day, one row for every day of the range: at most 366.' })
  days!: SponsoredPostDay[]

  @Field(() => [SponsoredPostAudience], { description: `By the country people have set, an ISO 3166 code; the largest first, at most 300. ${FOLDED}` })
  countries!: SponsoredPostAudience[]

  @Field(() => [SponsoredPostAudience], { description: `By the language people have set, an ISO 639 code; the largest first, at most 1,000. ${FOLDED}` })
  languages!: SponsoredPostAudience[]

  @Field(() => [SponsoredPostAudience], { description: `By how many followers people have: \`0-9\`, \`10-99\` and so on; the largest first, at most 11. ${FOLDED}` })
  followers!: SponsoredPostAudience[]
}
