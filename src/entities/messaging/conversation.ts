import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { GraphQLSafeInt } from 'graphql-scalars'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { User } from '../profiles/user.js'
import { DateTimeScalar } from '../scalars/date-time.js'
import { Message } from './message.js'
import { ParticipantRole } from './participant.js'

export enum ConversationKind {
  DIRECT = 'DIRECT',
  GROUP = 'GROUP',
}
registerEnumType(ConversationKind, {
  name: 'ConversationKind',
  description: 'What kind of conversation it is.',
  valuesConfig: {
    DIRECT: { description: 'Between two people; the same two have one.' },
    GROUP: { description: 'Among up to 256 people.' },
  },
})

/** People talking: a row of `conversations`, with how it stands for the viewer. */
@Entity({ tableName: 'conversations' })
@ObjectType({ description: 'A conversation the viewer takes part in.', simpleResolvers: true })
export class Conversation {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The conversation\'s id, a UUID.' })
  id!: string

  @Enum({ items: () => ConversationKind, nativeEnumName: 'conversation_kind' })
  @Field(() => ConversationKind, { description: 'Between two people, or a group.' })
  kind!: ConversationKind

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The name of a group, 1 to 100 characters.' })
  title?: string | null

  @Property({ type: 'boolean' })
  @Field({ description: 'Whether what is said from now on goes 24 hours after everybody has read it.' })
  isDisappearing!: boolean

  @Property({ type: 'bigint' })
  @Field(() => GraphQLSafeInt, { description: 'The number of the newest message.' })
  lastSeq!: number

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it began.' })
  createdAt!: Date

  // Not columns of its own: how it stands for the viewer, and what an inbox shows of it.
  @Field(() => Int, { description: 'How many messages of others the viewer has not read; exact.' })
  unreadCount!: number

  @Field(() => GraphQLSafeInt, { description: 'The number of the last message the viewer has read.' })
  lastReadSeq!: number

  @Field({ description: 'Whether the viewer is told nothing of it right now.' })
  isMuted!: boolean

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the viewer will be told of it again; null when it is not muted, or for good.' })
  mutedUntil?: string | null

  @Field({ description: 'Whether the viewer has put it out of sight.' })
  isArchived!: boolean

  @Field(() => ParticipantRole, { description: 'What the viewer may do in it.' })
  viewerRole!: ParticipantRole

  @Field(() => DateTimeScalar, { description: 'When something was last said in it: the order of the inbox.' })
  activeAt!: string

  @Field(() => User, { nullable: true, description: 'The other person of a direct conversation.' })
  person?: User | null

  @Field(() => Int, { description: 'How many people take part, the viewer included.' })
  participantCount!: number

  @Field(() => Message, { nullable: true, description: 'The newest message the viewer may see.' })
  lastMessage?: Message | null

  /** The number of its channel's newest event, as of the statement it was read by. */
  head!: number
}
