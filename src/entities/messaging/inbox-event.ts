import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { LiveEvent, LiveReady, LiveResync } from '../live/live-event.js'
import { Conversation } from './conversation.js'
import { Message } from './message.js'

const event = (description: string) => ({ description, implements: LiveEvent, simpleResolvers: true })

@ObjectType(event('Something was said in one of the viewer\'s conversations, by themselves on another device too.'))
export class InboxMessage extends LiveEvent {
  @Field(() => Conversation, { description: 'The conversation as it is now, with its unread count.' })
  conversation!: Conversation

  @Field(() => Message, { description: 'What was said.' })
  message!: Message
}

@ObjectType(event('One of the viewer\'s conversations is new or stands differently: read elsewhere, muted, archived, renamed, its last message changed.'))
export class InboxChanged extends LiveEvent {
  @Field(() => Conversation, { description: 'The conversation as it is now.' })
  conversation!: Conversation
}

@ObjectType(event('A conversation is no longer the viewer\'s.'))
export class InboxRemoved extends LiveEvent {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string
}

@ObjectType(event('The viewer has deleted a message for themselves, on this device or another.'))
export class MessageHidden extends LiveEvent {
  @Field(() => ID, { description: 'The conversation it was in.' })
  conversationId!: string

  @Field(() => ID, { description: 'The message.' })
  messageId!: string
}

export const InboxEvent = createUnionType({
  name: 'InboxEvent',
  description: 'What happens in all of the viewer\'s conversations.',
  types: () => [LiveReady, LiveResync, InboxMessage, InboxChanged, InboxRemoved, MessageHidden] as const,
})
