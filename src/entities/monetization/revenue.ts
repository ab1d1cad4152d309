import { GraphQLSafeInt } from 'graphql-scalars'
import { Field, ObjectType } from 'type-graphql'
import { Post } from '../posts/post.js'
import { MoneyScalar, type Units } from '../scalars/money.js'
import { DateScalar } from '../scalars/text-scalars.js'

/** What revenue consists of, whatever it is summed by. */
@ObjectType({ description: 'Likes and views that were paid for.' })
abstract class Revenue {
  @Field(() => GraphQLSafeInt, { description: 'Likes that were paid for, 0.0010 USD each.' })
  likes!: number

  @Field(() => GraphQLSafeInt, { description: 'Views that were paid for, 0.0001 USD each.' })
  views!: number

  @Field(() => MoneyScalar, { description: 'What they come to.' })
  amount!: Units
}

@ObjectType({ description: 'What a post has earned.', simpleResolvers: true })
export class PostRevenue extends Revenue {
  postId!: string

  @Field(() => Post, { nullable: true, description: 'The post; null when it is gone.' })
  post?: Post | null
}

@ObjectType({ description: 'What the posts of an account have earned on one day.', simpleResolvers: true })
export class DailyRevenue extends Revenue {
  @Field(() => DateScalar, { description: 'The day, in UTC.' })
  day!: string
}

@ObjectType({ description: 'What the posts of an account have earned in one month.', simpleResolvers: true })
export class MonthlyRevenue extends Revenue {
  @Field(() => DateScalar, { description: 'The first day of the month, in UTC.' })
  month!: string
}
