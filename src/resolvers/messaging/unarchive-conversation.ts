import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Conversation } from '../../entities/messaging/conversation.js'
import { changedConversation } from './changed-conversation.js'

@InputType({ description: 'Which.' })
export class UnarchiveConversationInput {
  @IsUUID()
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string
}

@Resolver()
export class UnarchiveConversationResolver {
  @Mutation(() => Conversation, { description: 'Bring a conversation back that was put out of sight.' })
  unarchiveConversation(@Arg('input', { description: 'Which.' }) input: UnarchiveConversationInput, @Ctx() context: Context): Promise<Conversation> {
    return changedConversation(context, 'unarchive_conversation', input)
  }
}
