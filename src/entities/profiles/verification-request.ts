import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'
import { UrlScalar } from '../scalars/text-scalars.js'

export enum VerificationState {
  PENDING = 'PENDING',
  APPROVED = 'APPROVED',
  REFUSED = 'REFUSED',
}
registerEnumType(VerificationState, {
  name: 'VerificationState',
  description: 'What became of a request to be verified.',
  valuesConfig: {
    PENDING: { description: 'Nobody has decided yet.' },
    APPROVED: { description: 'The person is verified.' },
    REFUSED: { description: 'The person is not verified, and may ask again.' },
  },
})

export enum VerificationDecision {
  APPROVED = 'APPROVED',
  REFUSED = 'REFUSED',
}
registerEnumType(VerificationDecision, {
  name: 'VerificationDecision',
  description: 'How a moderator decides a request to be verified.',
  valuesConfig: {
    APPROVED: { description: 'The person is who they say they are.' },
    REFUSED: { description: 'That has not been shown.' },
  },
})

/** A row of `verification_requests`; who reviewed it stays in the database. */
@Entity({ tableName: 'verification_requests' })
@ObjectType({ description: 'Somebody\'s request to be verified. They and the moderators see it.', simpleResolvers: true })
export class VerificationRequest {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The request\'s id, a UUID.' })
  id!: string

  @Property({ type: 'uuid' })
  userId!: string

  @Property({ type: 'text' })
  @Field({ description: 'Why the person is to be verified, at most 2,000 characters.' })
  statement!: string

  @Property({ type: 'text[]', columnType: 'text[]' })
  @Field(() => [UrlScalar], { description: 'Where it can be checked, at most 10.' })
  links!: string[]

  @Enum({ items: () => VerificationState, nativeEnumName: 'verification_state' })
  @Field(() => VerificationState, { description: 'What became of it.' })
  state!: VerificationState

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the moderator says of it, at most 1,000 characters.' })
  note?: string | null

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null as long as it is not.' })
  reviewedAt?: Date | null
}
