import { IsOptional, ValidateBy, ValidateNested } from 'class-validator'
import { createUnionType, Extensions, Field, InputType, ObjectType } from 'type-graphql'
import { bareIban, isIban } from '../../limits/iban.js'
import { TextLength } from '../../limits/text-length.js'
import { EmailAddressScalar } from '../scalars/text-scalars.js'
import { WithdrawalMethod } from './withdrawal-info.js'

/** Details are shown and given as the same class. */
const Details = (name: string, description: string): ClassDecorator => (type) => {
  ObjectType(name, { description, simpleResolvers: true })(type)
  InputType(`${name}Input`, { description })(type)
}

const Iban = (): PropertyDecorator => ValidateBy({ name: 'iban', validator: { validate: isIban, defaultMessage: () => 'an IBAN whose length and check digits are right' } })

@Details('BankAccount', 'An account at a bank.')
export class BankAccount {
  @TextLength(1, 140)
  @Field({ description: 'Whose it is, as the bank has it: 1 to 140 characters.' })
  holder!: string

  @Iban()
  @Field({ description: 'Its IBAN (ISO 13616); its length for the country and its check digits must be right. Spaces between and small letters are taken as well.' })
  iban!: string
}

@Details('PaypalAccount', 'An account of PayPal.')
export class PaypalAccount {
  @Field(() => EmailAddressScalar, { description: 'The e-mail address it goes by.' })
  email!: string
}

export const WithdrawalDestination = createUnionType({
  name: 'WithdrawalDestination',
  description: 'Where a withdrawal goes.',
  types: () => [BankAccount, PaypalAccount] as const,
})

const Nested = (type: new () => object, description: string): PropertyDecorator => (target, property) => {
  IsOptional()(target, property)
  ValidateNested()(target, property)
  Field(() => type, { nullable: true, description })(target as object, property as string)
}

@Extensions({ oneOf: true })
@InputType({ description: 'Where to pay: exactly one of these.' })
export class WithdrawalDetailsInput {
  @Nested(BankAccount, 'By `BANK_TRANSFER`.') bankAccount?: BankAccount
  @Nested(PaypalAccount, 'By `PAYPAL`.') paypalAccount?: PaypalAccount
}

export interface ReadDetails {
  method: WithdrawalMethod
  /** What is sealed. */
  text: string
  /** What is shown. */
  hint: string
}

/** What is kept of details: an IBAN without spaces, in capitals. */
export function readDetails({ bankAccount, paypalAccount }: WithdrawalDetailsInput): ReadDetails {
  if (bankAccount) {
    const iban = bareIban(bankAccount.iban)
    return { method: WithdrawalMethod.BANK_TRANSFER, text: JSON.stringify({ holder: bankAccount.holder.trim(), iban }), hint: `…${iban.slice(-4)}` }
  }
  const { email } = paypalAccount!
  return { method: WithdrawalMethod.PAYPAL, text: JSON.stringify({ email }), hint: `${email[0]}…@…` }
}

/** The details in a text that `readDetails` made. */
export const openedDetails = (text: string): typeof WithdrawalDestination => {
  const details = JSON.parse(text) as BankAccount | PaypalAccount
  return 'iban' in details ? Object.assign(new BankAccount(), details) : Object.assign(new PaypalAccount(), details)
}

/** What sealed details are bound to: the person, so that a request holds a copy as it is; and never what a message is. */
export const boundTo = (userId: string): string => `withdrawal ${userId}`
