import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'
import { EmailAddressScalar } from '../scalars/text-scalars.js'

export enum UserRole {
  LISTENER = 'listener',
  CREATOR = 'creator',
  MODERATOR = 'moderator',
  ADMIN = 'admin',
}
registerEnumType(UserRole, {
  name: 'UserRole',
  description: 'What an account may do on the whole server.',
  valuesConfig: {
    LISTENER: { description: 'Listens, and owns what they make.' },
    CREATOR: { description: 'Publishes music.' },
    MODERATOR: { description: 'Reviews what is reported.' },
    ADMIN: { description: 'May change what anybody owns.' },
  },
})

export enum SubscriptionTier {
  FREE = 'free',
  PRO = 'pro',
  STUDIO = 'studio',
}
registerEnumType(SubscriptionTier, {
  name: 'SubscriptionTier',
  description: 'What the account pays for; it sets the limits.',
  valuesConfig: {
    FREE: { description: 'Pays nothing.' },
    PRO: { description: 'Higher limits.' },
    STUDIO: { description: 'The highest limits.' },
  },
})

/** The private side of an account: a row of `users`. What others see of the person is `profiles/user.ts`. */
@Entity({ tableName: 'users' })
@ObjectType('Viewer', { description: 'The signed-in account: what only its owner sees.', simpleResolvers: true })
export class Account {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  @Field(() => EmailAddressScalar, { description: 'The address the account signs in with.' })
  email!: string

  @Property({ type: 'datetime', nullable: true })
  emailVerifiedAt?: Date | null

  @Enum({ items: () => UserRole, nativeEnumName: 'user_role' })
  @Field(() => UserRole, { description: 'What the account may do on the whole server.' })
  role!: UserRole

  @Enum({ items: () => SubscriptionTier, nativeEnumName: 'subscription_tier', fieldName: 'subscription_tier' })
  @Field(() => SubscriptionTier, { description: 'What the account pays for.' })
  tier!: SubscriptionTier

  @Property({ type: 'datetime', nullable: true })
  disabledAt?: Date | null

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the account will be gone, because it was to be deleted; until then it is hidden, and `keepAccount` keeps it.' })
  deletionDueAt?: Date | null

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When the account was made.' })
  createdAt!: Date

  @Property({ type: 'datetime' })
  updatedAt!: Date
}
