import { GraphQLSafeInt } from 'graphql-scalars'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { MoneyScalar, type Units } from '../scalars/money.js'

export enum MonetizationCriterionName {
  ACCOUNT_AGE_DAYS = 'ACCOUNT_AGE_DAYS',
  PROFILE_LIKES = 'PROFILE_LIKES',
  POST_LIKES = 'POST_LIKES',
  POSTS = 'POSTS',
}
registerEnumType(MonetizationCriterionName, {
  name: 'MonetizationCriterionName',
  description: 'What is asked of an account before its posts earn something.',
  valuesConfig: {
    ACCOUNT_AGE_DAYS: { description: 'Whole days since the account was made.' },
    PROFILE_LIKES: { description: 'Likes of the profile.' },
    POST_LIKES: { description: 'Likes of all of its posts together.' },
    POSTS: { description: 'Posts; those deleted or taken down are none.' },
  },
})

@ObjectType({ description: 'One thing an account needs before its posts earn something.', simpleResolvers: true })
export class MonetizationCriterion {
  @Field(() => MonetizationCriterionName, { description: 'Which it is.' })
  name!: MonetizationCriterionName

  @Field(() => GraphQLSafeInt, { description: 'How many it takes.' })
  needed!: number

  @Field(() => GraphQLSafeInt, { description: 'How many there are.' })
  has!: number

  @Field({ description: 'Whether there are enough.' })
  isMet!: boolean
}

@ObjectType({ description: 'What an account has earned by its posts.', simpleResolvers: true })
export class Earnings {
  @Field(() => MoneyScalar, { description: 'What can be withdrawn.' })
  balance!: Units

  @Field(() => MoneyScalar, { description: 'What withdrawals under way hold; no part of the balance.' })
  pending!: Units

  @Field(() => MoneyScalar, { description: 'What all months booked so far have brought, whatever was withdrawn since.' })
  lifetime!: Units
}

@ObjectType({ description: 'What an account earns by its posts: for each like 0.0010 USD and for each view 0.0001 USD, booked month by month.', simpleResolvers: true })
export class Monetization {
  @Field({ description: 'Whether its posts earn something now: every criterion is met, and the account is not demonetized. What counts is how that is when a month is booked.' })
  isEligible!: boolean

  @Field({ description: 'Whether nothing of the account earns, by a rule of moderation, whatever the criteria say.' })
  isDemonetized!: boolean

  @Field(() => [MonetizationCriterion], { description: 'What is asked of the account and how far it is, at most 10.' })
  criteria!: MonetizationCriterion[]
}
