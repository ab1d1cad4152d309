import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Conversation } from '../../entities/messaging/conversation.js'
import { changedConversation } from './changed-conversation.js'

@InputType({ description: 'Which.' })
export class UnmuteConversationInput {
  @IsUUID()
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string
}

@Resolver()
export class UnmuteConversationResolver {
  @Mutation(() => Conversation, { description: 'Be told of a conversation again.' })
  unmuteConversation(@Arg('input', { description: 'Which.' }) input: UnmuteConversationInput, @Ctx() context: Context): Promise<Conversation> {
    return changedConversation(context, 'unmute_conversation', input)
  }
}
