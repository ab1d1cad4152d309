import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'
import { MoneyScalar, type Units } from '../scalars/money.js'

export enum CreditTransactionKind {
  TOP_UP = 'TOP_UP',
  REFUND = 'REFUND',
  DISPUTE = 'DISPUTE',
  DISPUTE_WON = 'DISPUTE_WON',
  DEBT_SETTLED = 'DEBT_SETTLED',
  ADDED = 'ADDED',
  DEDUCTED = 'DEDUCTED',
  CAMPAIGN_FUNDED = 'CAMPAIGN_FUNDED',
  CAMPAIGN_RETURNED = 'CAMPAIGN_RETURNED',
}
registerEnumType(CreditTransactionKind, {
  name: 'CreditTransactionKind',
  description: 'Why credits came or went.',
  valuesConfig: {
    TOP_UP: { description: 'You paid them in.' },
    REFUND: { description: 'A payment was given back to you.' },
    DISPUTE: { description: 'A payment of yours is disputed at your bank.' },
    DISPUTE_WON: { description: 'A dispute has ended for the payment: the credits are back.' },
    DEBT_SETTLED: { description: 'They went to what refunds and disputes had taken beyond what was there.' },
    ADDED: { description: 'An admin put them there; `note` says why.' },
    DEDUCTED: { description: 'An admin took them; `note` says why.' },
    CAMPAIGN_FUNDED: { description: 'They are the budget of a sponsored post.' },
    CAMPAIGN_RETURNED: { description: 'What was left of the budget of a sponsored post.' },
  },
})

/** A movement on somebody's credits: a row of the view `sponsor_credit_transactions`, of the ledger. */
@ObjectType({ description: 'A movement on somebody\'s sponsor credits. It is never changed: what was wrong is put right by another one.', simpleResolvers: true })
export class CreditTransaction {
  @Field(() => ID, { description: 'The transaction\'s id, a UUID.' })
  id!: string

  seq!: number

  @Field(() => CreditTransactionKind, { description: 'Why.' })
  kind!: CreditTransactionKind

  @Field(() => MoneyScalar, { description: 'What came, or below zero what went.' })
  amount!: Units

  @Field(() => MoneyScalar, { description: 'What was there after it.' })
  balance!: Units

  @Field(() => String, { nullable: true, description: 'What an admin wrote to it, at most 500 characters.' })
  note?: string | null

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date
}

@ObjectType({ description: 'What an account has to sponsor posts with.', simpleResolvers: true })
export class SponsorCredits {
  userId!: string
  /** The place in the log the balance is true at. */
  head!: number

  @Field(() => MoneyScalar, { description: 'What there is to spend; budgets of sponsored posts are no part of it.' })
  balance!: Units
}
