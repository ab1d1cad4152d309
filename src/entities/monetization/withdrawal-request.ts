import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'
import { MoneyScalar, type Units } from '../scalars/money.js'
import { WithdrawalMethod } from './withdrawal-info.js'

export enum WithdrawalState {
  REQUESTED = 'REQUESTED',
  APPROVED = 'APPROVED',
  PAID = 'PAID',
  REFUSED = 'REFUSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(WithdrawalState, {
  name: 'WithdrawalState',
  description: 'How far a withdrawal is; it never goes back.',
  valuesConfig: {
    REQUESTED: { description: 'Nobody has decided yet; it can be cancelled.' },
    APPROVED: { description: 'An admin approved it; it is about to be paid.' },
    PAID: { description: 'It was paid.' },
    REFUSED: { description: 'An admin refused it; the money is on the account again.' },
    CANCELLED: { description: 'Its owner took it back; the money is on the account again.' },
  },
})

export enum WithdrawalDecision {
  APPROVE = 'APPROVED',
  REFUSE = 'REFUSED',
}
registerEnumType(WithdrawalDecision, {
  name: 'WithdrawalDecision',
  description: 'How an admin decides a withdrawal.',
  valuesConfig: {
    APPROVE: { description: 'It is to be paid.' },
    REFUSE: { description: 'It is not; the money is on the account again.' },
  },
})

/** A row of `withdrawal_requests`; where it goes and who decided stay in the database. */
@Entity({ tableName: 'withdrawal_requests' })
@ObjectType({ description: 'Earnings somebody wants paid out. They and the admins see it.', simpleResolvers: true })
export class WithdrawalRequest {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The request\'s id, a UUID.' })
  id!: string

  @Property({ type: 'uuid' })
  userId!: string

  @Property({ type: 'bigint' })
  @Field(() => MoneyScalar, { description: 'How much, in whole cents.' })
  amount!: Units

  @Enum({ items: () => WithdrawalState, nativeEnumName: 'withdrawal_state' })
  @Field(() => WithdrawalState, { description: 'How far it is.' })
  state!: WithdrawalState

  @Enum({ items: () => WithdrawalMethod, nativeEnumName: 'withdrawal_method' })
  @Field(() => WithdrawalMethod, { description: 'How it is paid.' })
  method!: WithdrawalMethod

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it goes, as far as that is shown; as it was when it was requested. Null once the account is gone.' })
  hint?: string | null

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the admin says of it, at most 500 characters.' })
  note?: string | null

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Under which reference it was paid, at most 200 characters.' })
  paymentReference?: string | null

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it was requested.' })
  createdAt!: Date

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When an admin last decided; null as long as none has.' })
  decidedAt?: Date | null

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was paid, refused or cancelled; null as long as it is open.' })
  finishedAt?: Date | null
}

/** One request by itself: where it goes is opened for one, and never for a list. */
@ObjectType({ description: 'A withdrawal looked at by itself.', simpleResolvers: true })
export class WithdrawalRequestDetail extends WithdrawalRequest {}
