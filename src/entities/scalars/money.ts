import { GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql'
import { badScalar } from './bad-scalar.js'

/** An amount inside the server: whole ten-thousandths of a dollar, exact up to 2^53. */
export type Units = number

const UNITS_PER_DOLLAR = 10_000
const DECIMALS = 4
const WRITTEN = /^(-?)(\d{1,9})(?:\.(\d{1,4}))?$/
const WANTED = 'an object such as {amount: "12.50", currency: "USD"}: at most 9 digits before the point and 4 behind it, in USD'

interface Money {
  amount: string
  currency: string
}

function parse(value: unknown): Units {
  const { amount, currency, ...more } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Money>
  const [, sign, dollars, fraction = ''] = (typeof amount === 'string' && WRITTEN.exec(amount)) || []
  if (dollars === undefined || currency !== 'USD' || Object.keys(more).length > 0) throw badScalar('Money', WANTED)
  const units = Number(dollars) * UNITS_PER_DOLLAR + Number(fraction.padEnd(DECIMALS, '0'))
  return sign && units > 0 ? -units : units
}

/** `123456` → `12.3456`. */
export function amountOf(units: Units): string {
  if (!Number.isSafeInteger(units)) throw new TypeError('An amount is a whole number of units')
  const digits = String(Math.abs(units)).padStart(DECIMALS + 1, '0')
  return `${units < 0 ? '-' : ''}${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`
}

export const MoneyScalar = new GraphQLScalarType<Units, Money>({
  name: 'Money',
  description:
    'An exact amount of money as an object of two texts: `{amount: "12.5000", currency: "USD"}`. The amount is a decimal with at most 9 digits before the point and 4 behind it, without an exponent; answers always have 4 behind it. The only currency is `USD`.',
  specifiedByURL: 'https://www.iso.org/iso-4217-currency-codes.html',
  // PostgreSQL hands bigints over as text.
  serialize: (value) => ({ amount: amountOf(Number(value)), currency: 'USD' }),
  parseValue: parse,
  parseLiteral: (node: ValueNode, variables) => parse(node.kind === Kind.OBJECT ? valueFromASTUntyped(node, variables) : undefined),
})
