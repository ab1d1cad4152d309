import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { DateTimeScalar } from '../../entities/scalars/date-time.js'
import { Conversation } from '../../entities/messaging/conversation.js'
import { changedConversation } from './changed-conversation.js'

@InputType({ description: 'Which, and for how long.' })
export class MuteConversationInput {
  @IsUUID()
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string

  @Field(() => DateTimeScalar, { description: 'Until when; for good when left out.', nullable: true })
  until?: Date | null
}

@Resolver()
export class MuteConversationResolver {
  @Mutation(() => Conversation, { description: 'Be told nothing of a conversation; it still counts what is unread.' })
  muteConversation(@Arg('input', { description: 'Which, and for how long.' }) input: MuteConversationInput, @Ctx() context: Context): Promise<Conversation> {
    return changedConversation(context, 'mute_conversation', input)
  }
}
