import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'

export enum PushProvider {
  FCM = 'FCM',
  APNS = 'APNS',
  WEB_PUSH = 'WEB_PUSH',
}
registerEnumType(PushProvider, {
  name: 'PushProvider',
  description: 'Who carries push to a device.',
  valuesConfig: {
    FCM: { description: 'Firebase Cloud Messaging.' },
    APNS: { description: 'Apple Push Notification service.' },
    WEB_PUSH: { description: 'The push service of a browser (RFC 8030).' },
  },
})

/** Where push reaches somebody: a row of `push_devices`, without its address and keys, which requests cannot read. */
@Entity({ tableName: 'push_devices' })
@ObjectType({ description: 'A device push reaches you on. Its token is not shown again.', simpleResolvers: true })
export class PushDevice {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The device\'s id, a UUID.' })
  id!: string

  @Enum({ items: () => PushProvider, nativeEnumName: 'push_provider' })
  @Field(() => PushProvider, { description: 'Who carries push to it.' })
  provider!: PushProvider

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it was first registered for this account.' })
  createdAt!: Date

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last registered again or took a push; null when neither has happened yet.' })
  lastUsedAt?: Date | null
}
