import { Entity, Enum, Formula, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

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

  /** Kept with the profile, where every rule about what a person shows finds it. */
  @Formula((_columns, settings) => `(select p.audience from profiles p where p.user_id = ${settings.alias}.user_id)`, { type: 'text', persist: false })
  @Field(() => PrivacyAudience, {
    description: 'Who sees more of you than name, picture and counts: what you say of yourself, whom you follow and who follows you, your posts. Everybody at first, visitors too.',
  })
  whoSeesProfile!: PrivacyAudience

  @Property({ type: 'boolean' })
  @Field({ description: 'Whether clients are to show as little movement as they can; false at first.' })
  reduceMotion!: boolean

  @Property({ type: 'boolean' })
  @Field({ description: 'Whether clients are to show strong contrasts; false at first.' })
  highContrast!: boolean

  @Property({ type: 'boolean' })
  @Field({ description: 'Whether clients are to show captions where there are some; false at first.' })
  captions!: boolean

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'How large clients are to show text, 50 to 300 percent; 100 at first.' })
  textScale!: number

  @Property({ type: 'boolean' })
  @Field({ description: 'Whether you want what is made for those who publish; false at first.' })
  isContentCreator!: boolean

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Where you are, two letters of ISO 3166-1 in upper case; null as long as you have not said. Sponsored posts may be aimed at it, as at the next two.' })
  country?: string | null

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What you speak, two or three letters of ISO 639 in lower case; null as long as you have not said.' })
  language?: string | null

  @Property({ type: 'text[]', columnType: 'text[]' })
  @Field(() => [String], { description: 'What you like to see, at most 20 words or a few of 1 to 50 characters, in lower case and in the order of the alphabet; none at first.' })
  interests!: string[]

  @Property({ type: 'datetime' })
  updatedAt!: Date
}
