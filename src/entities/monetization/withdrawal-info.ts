import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'

export enum WithdrawalMethod {
  BANK_TRANSFER = 'BANK_TRANSFER',
  PAYPAL = 'PAYPAL',
}
registerEnumType(WithdrawalMethod, {
  name: 'WithdrawalMethod',
  description: 'How somebody is paid.',
  valuesConfig: {
    BANK_TRANSFER: { description: 'To a bank account.' },
    PAYPAL: { description: 'To an account of PayPal.' },
  },
})

/** A row of `withdrawal_info`, without its details: nobody reads them back. */
@ObjectType({ description: 'Where an account is paid, as far as it is shown.', simpleResolvers: true })
export class WithdrawalInfo {
  @Field(() => WithdrawalMethod, { description: 'How.' })
  method!: WithdrawalMethod

  @Field({ description: 'The little of it that is shown: the last four characters of the IBAN, or the first of the e-mail address.' })
  hint!: string

  @Field(() => DateTimeScalar, { description: 'When it was last set.' })
  changedAt!: Date

  @Field(() => DateTimeScalar, { description: 'From when on something can be withdrawn: 72 hours after `changedAt`.' })
  availableAt!: Date
}
