import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'
import { MoneyScalar, type Units } from '../scalars/money.js'

export enum TopUpState {
  PENDING = 'PENDING',
  SUCCEEDED = 'SUCCEEDED',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(TopUpState, {
  name: 'TopUpState',
  description: 'Where a payment for sponsor credits is. It only moves forward: the last three are ends.',
  valuesConfig: {
    PENDING: { description: 'It waits to be paid, or is on its way.' },
    SUCCEEDED: { description: 'It was paid. What is given back or disputed later is in `refunded` and `disputed`.' },
    FAILED: { description: 'Whoever takes the payments has refused it.' },
    CANCELLED: { description: 'It was not paid within 24 hours.' },
  },
})

/** A payment for sponsor credits: a row of `credit_top_ups`, without what is the operator's. */
@Entity({ tableName: 'credit_top_ups' })
@ObjectType({ description: 'A payment for sponsor credits.', simpleResolvers: true })
export class CreditTopUp {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The payment\'s id, a UUID.' })
  id!: string

  @Property({ type: 'uuid' })
  userId!: string

  @Property({ type: 'bigint' })
  @Field(() => MoneyScalar, { description: 'How much is to be paid.' })
  amount!: Units

  @Enum({ items: () => TopUpState, nativeEnumName: 'top_up_state' })
  @Field(() => TopUpState, { description: 'Where it is.' })
  state!: TopUpState

  @Property({ type: 'text' })
  provider!: string

  @Property({ type: 'text', nullable: true })
  providerPaymentId?: string | null

  @Property({ type: 'bigint' })
  @Field(() => MoneyScalar, { description: 'How much of it was given back to you.' })
  refunded!: Units

  @Property({ type: 'bigint' })
  @Field(() => MoneyScalar, { description: 'How much of it is disputed at your bank, or was lost in a dispute.' })
  disputed!: Units

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt!: Date

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was paid or given up; null until then.' })
  finishedAt?: Date | null

  /** Where it has just been told; never stored. */
  clientSecret?: string | null
}
