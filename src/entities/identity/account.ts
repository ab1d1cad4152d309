import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { registerEnumType } from 'type-graphql'

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

/** The private side of an account: a row of `users`, read only by its owner. */
@Entity({ tableName: 'users' })
export class Account {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  email!: string

  @Property({ type: 'datetime', nullable: true })
  emailVerifiedAt?: Date | null

  @Enum({ items: () => UserRole, nativeEnumName: 'user_role' })
  role!: UserRole

  @Enum({ items: () => SubscriptionTier, nativeEnumName: 'subscription_tier' })
  subscriptionTier!: SubscriptionTier

  @Property({ type: 'datetime', nullable: true })
  disabledAt?: Date | null

  @Property({ type: 'datetime' })
  createdAt!: Date

  @Property({ type: 'datetime' })
  updatedAt!: Date
}
