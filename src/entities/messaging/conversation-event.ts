import { createUnionType, Extensions, Field, ID, Int, ObjectType } from 'type-graphql'
import { LiveEvent, LiveReady, LiveResync, SHARED } from '../live/live-event.js'
import { User } from '../profiles/user.js'
import { Conversation } from './conversation.js'
import { Message } from './message.js'

const event = (description: string) => ({ description, implements: LiveEvent, simpleResolvers: true })

@Extensions(SHARED)
@ObjectType(event('Somebody has said something.'))
export class MessageSent extends LiveEvent {
  @Field(() => Message, { description: 'What was said, as it is now.' })
  message!: Message
}

@Extensions(SHARED)
@ObjectType(event('Somebody has changed what they said.'))
export class MessageEdited extends LiveEvent {
  @Field(() => Message, { description: 'The message as it is now.' })
  message!: Message
}

@Extensions(SHARED)
@ObjectType(event('A message was deleted for everyone.'))
export class MessageDeleted extends LiveEvent {
  @Field(() => ID, { description: 'The message, which is empty now.' })
  messageId!: string
}

@Extensions(SHARED)
@ObjectType(event('Disappearing messages are gone.'))
export class MessagesExpired extends LiveEvent {
  @Field(() => [ID], { description: 'The messages, at most 100.' })
  messageIds!: string[]
}

@Extensions(SHARED)
@ObjectType(event('Somebody has put an emoji to a message, or taken it away.'))
export class ReactionChanged extends LiveEvent {
  @Field(() => ID, { description: 'The message.' })
  messageId!: string

  @Field({ description: 'The emoji.' })
  emoji!: string

  @Field({ description: 'Whether it was put there; otherwise it was taken away.' })
  isAdded!: boolean

  @Field(() => User, { description: 'Who did it.' })
  user!: User
}

@Extensions(SHARED)
@ObjectType(event('Somebody has read on.'))
export class ConversationRead extends LiveEvent {
  @Field(() => User, { description: 'Who.' })
  user!: User

  @Field(() => Int, { description: 'The number of the last message they have read.' })
  upToSeq!: number
}

@Extensions(SHARED)
@ObjectType(event('Somebody takes part now, or again.'))
export class ParticipantAdded extends LiveEvent {
  @Field(() => User, { description: 'Who.' })
  user!: User
}

@Extensions(SHARED)
@ObjectType(event('Somebody has left, or was removed.'))
export class ParticipantLeft extends LiveEvent {
  @Field(() => User, { description: 'Who.' })
  user!: User

  @Field({ description: 'Whether somebody else removed them.' })
  isRemoved!: boolean
}

@Extensions(SHARED)
@ObjectType(event('Somebody has another role in the group.'))
export class ParticipantChanged extends LiveEvent {
  @Field(() => User, { description: 'Who; `participants` tells the role.' })
  user!: User
}

@ObjectType(event('The conversation itself has changed: its title, or whether messages disappear.'))
export class ConversationChanged extends LiveEvent {
  @Field(() => Conversation, { description: 'The conversation as it is now.' })
  conversation!: Conversation
}

export const ConversationEvent = createUnionType({
  name: 'ConversationEvent',
  description: 'What happens in a conversation.',
  types: () => [
    LiveReady, LiveResync, MessageSent, MessageEdited, MessageDeleted, MessagesExpired, ReactionChanged, ConversationRead,
    ParticipantAdded, ParticipantLeft, ParticipantChanged, ConversationChanged,
  ] as const,
})
