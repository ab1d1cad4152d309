import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType, registerEnumType } from 'type-graphql'

export enum PrivacyAudience {
  EVERYONE = 'EVERYONE',
  FOLLOWERS = 'FOLLOWERS',
  MUTUALS = 'MUTUALS',
  NOBODY = 'NOBODY',
}
registerEnumType(PrivacyAudience, {
  name: 'PrivacyAudience',
  description: 'Whom a setting lets in. Whoever is blocked, either way round, is never among them.',
  valuesConfig: {
    EVERYONE: { description: 'Everybody signed in.' },
    FOLLOWERS: { description: 'Those who follow the person.' },
    MUTUALS: { description: 'Those who follow the person and whom the person follows.' },
    NOBODY: { description: 'Nobody else.' },
  },
})

/** What a person has set: a row of `user_settings`, or as `settings_of` says where there is none. */
@Entity({ tableName: 'user_settings' })
@ObjectType({ description: 'What the account has set; only its owner sees it.', simpleResolvers: true })
export class UserSettings {
  @PrimaryKey({ type: 'uuid', fieldName: 'user_id' })
  id!: string

  @Enum({ items: () => PrivacyAudience, nativeEnumName: 'privacy_audience' })
  @Field(() => PrivacyAudience, {
    description: 'Who may open a direct conversation with you, write in one, and add you to a group; everybody at first. Others are refused.',
  })
  whoMayMessage!: PrivacyAudience

  @Enum({ items: () => PrivacyAudience, nativeEnumName: 'privacy_audience' })
  @Field(() => PrivacyAudience, { description: 'Who sees whether you are online, and since when not; those you follow who follow you at first.' })
  whoSeesActiveStatus!: PrivacyAudience

  @Property({ type: 'datetime' })
  updatedAt!: Date
}
