import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { GraphQLSafeInt } from 'graphql-scalars'
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql'
import { Track } from '../catalogue/track.js'
import { SHARED } from '../live/live-event.js'
import { User } from '../profiles/user.js'
import { DateTimeScalar } from '../scalars/date-time.js'

@ObjectType({ description: 'One emoji put to a message, and by how many.', simpleResolvers: true })
export class MessageReaction {
  @Field({ description: 'The emoji.' })
  emoji!: string

  @Field(() => Int, { description: 'How many people have put it there.' })
  count!: number

  @Field({ description: 'Whether the viewer is one of them.' })
  viewerReacted!: boolean
}

/** Something said in a conversation: a row of `messages`. */
@Extensions(SHARED)
@Entity({ tableName: 'messages' })
@ObjectType({ description: 'Something said in a conversation. Its text is sealed in the database and cannot be searched.', simpleResolvers: true })
export class Message {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The message\'s id, a UUID.' })
  id!: string

  @Property({ type: 'uuid' })
  @Field(() => ID, { description: 'The conversation it is in.' })
  conversationId!: string

  @Property({ type: 'bigint' })
  @Field(() => GraphQLSafeInt, { description: 'Its number in the conversation, from 1 on; the order messages are in.' })
  seq!: number

  @Property({ type: 'uuid', nullable: true })
  senderId?: string | null

  @Field(() => User, { nullable: true, description: 'Who said it; null when that person is not there for you.' })
  sender?: User | null

  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The id its sender\'s client gave it.' })
  clientMessageId?: string | null

  /** `v1|key id|nonce|ciphertext|tag`; the schema shows what is in it. */
  @Property({ type: 'text', fieldName: 'body', nullable: true })
  sealedBody?: string | null

  @Property({ type: 'uuid', nullable: true })
  replyToId?: string | null

  @Property({ type: 'uuid', nullable: true })
  trackId?: string | null

  @Extensions({ shared: false })
  @Field(() => Track, { nullable: true, description: 'The track it holds; null when it holds none, or none you can open.' })
  track?: Track | null

  @Property({ type: 'boolean' })
  @Field({ description: 'Whether it goes 24 hours after everybody else in the conversation has read it.' })
  isDisappearing!: boolean

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it goes, once everybody else has read it.' })
  expiresAt?: Date | null

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When its text was last changed.' })
  editedAt?: Date | null

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was deleted for everyone; what it said is gone then.' })
  deletedAt?: Date | null

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  createdAt!: Date

  // Not columns: what a page of messages brings with it.
  @Extensions({ shared: false })
  @Field(() => [MessageReaction], { description: 'The emoji put to it, at most 20, the first put first.' })
  reactions?: MessageReaction[]

  @Field(() => Int, { description: 'How many others have read it.' })
  readByCount?: number
}
