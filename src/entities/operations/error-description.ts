import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { ErrorCode, REASONS, type ErrorReason } from '../../errors/reasons.js'

/** The keys of a list as type-graphql takes an enum: each is its own value. */
const enumOf = <Key extends string>(list: Record<Key, unknown>): Record<Key, Key> =>
  Object.fromEntries(Object.keys(list).map((key) => [key, key])) as Record<Key, Key>

const describedBy = <Key extends string>(list: Record<Key, unknown>, describe: (key: Key) => string): Record<Key, { description: string }> =>
  Object.fromEntries(Object.keys(list).map((key) => [key, { description: describe(key as Key) }])) as Record<Key, { description: string }>

export const ErrorCodeEnum = enumOf(ErrorCode)
registerEnumType(ErrorCodeEnum, {
  name: 'ErrorCode',
  description: 'What kind of error it is: `extensions.code` of every error is one of these.',
  valuesConfig: describedBy(ErrorCode, (code) => ErrorCode[code]),
})

export const ErrorReasonEnum = enumOf(REASONS)
registerEnumType(ErrorReasonEnum, {
  name: 'ErrorReason',
  description: 'Which rule refused: `extensions.reason` of an error is one of these wherever a rule of Polyphony spoke.',
  valuesConfig: describedBy(REASONS, (reason) => REASONS[reason][1]),
})

@ObjectType({ description: 'One way an operation can be refused.', simpleResolvers: true })
export class ErrorDescription {
  @Field(() => ErrorReasonEnum, { description: 'The rule that refuses.' })
  reason!: ErrorReason

  @Field(() => ErrorCodeEnum, { description: 'The kind of error it is answered with.' })
  code!: ErrorCode

  @Field({ description: 'What it means, in one English sentence for developers.' })
  description!: string
}
