import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'
import { MoneyScalar, type Units } from '../scalars/money.js'
import { DateScalar } from '../scalars/text-scalars.js'

export enum EarningsEntryKind {
  REVENUE = 'REVENUE',
  REVENUE_CORRECTED = 'REVENUE_CORRECTED',
  WITHDRAWAL_REQUESTED = 'WITHDRAWAL_REQUESTED',
  WITHDRAWAL_RETURNED = 'WITHDRAWAL_RETURNED',
}
registerEnumType(EarningsEntryKind, {
  name: 'EarningsEntryKind',
  description: 'Why earnings came or went.',
  valuesConfig: {
    REVENUE: { description: 'What posts have earned in a month.' },
    REVENUE_CORRECTED: { description: 'Some of that was put right.' },
    WITHDRAWAL_REQUESTED: { description: 'They lie aside to be paid out.' },
    WITHDRAWAL_RETURNED: { description: 'They are back, for the withdrawal was refused or cancelled.' },
  },
})

/** An entry of the ledger on somebody's EARNINGS. */
@ObjectType({ description: 'A movement on somebody\'s earnings. It is never changed: what was wrong is put right by another one.', simpleResolvers: true })
export class EarningsEntry {
  @Field(() => ID, { description: 'The transaction\'s id, a UUID.' })
  id!: string

  seq!: number

  @Field(() => EarningsEntryKind, { description: 'Why.' })
  kind!: EarningsEntryKind

  @Field(() => MoneyScalar, { description: 'What came, or below zero what went.' })
  amount!: Units

  @Field(() => MoneyScalar, { description: 'What was there after it.' })
  balance!: Units

  @Field(() => ID, { nullable: true, description: 'The withdrawal it is about; null when it is about none.' })
  withdrawalId?: string | null

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date
}

@ObjectType({ description: 'What became of somebody\'s earnings in a month (UTC): `opening` and all that came and went are `closing`, exactly.', simpleResolvers: true })
export class EarningsStatement {
  @Field(() => DateScalar, { description: 'The month, by its first day.' })
  month!: string

  @Field(() => MoneyScalar, { description: 'What was there when it began.' })
  opening!: Units

  @Field(() => MoneyScalar, { description: 'What posts have earned, as it was booked in this month.' })
  earned!: Units

  @Field(() => MoneyScalar, { description: 'What was put right of that, zero or below.' })
  corrected!: Units

  @Field(() => MoneyScalar, { description: 'What was to be paid out, zero or below.' })
  withdrawn!: Units

  @Field(() => MoneyScalar, { description: 'What came back of withdrawals refused or cancelled.' })
  returned!: Units

  @Field(() => MoneyScalar, { description: 'What was there when it ended, or is there now.' })
  closing!: Units

  /** The newest entry there was when the sums were made; an entry booked since is not on the same statement. */
  lastSeq!: number
}

@ObjectType({ description: 'What an account has earned and not been paid yet.', simpleResolvers: true })
export class EarningsBalance {
  @Field(() => MoneyScalar, { description: 'What can be withdrawn.' })
  available!: Units

  @Field(() => MoneyScalar, { description: 'What lies aside for withdrawals that are open.' })
  withdrawing!: Units
}
