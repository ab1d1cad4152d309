import { IsOptional, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Conversation } from '../../entities/messaging/conversation.js'
import { changedConversation } from './changed-conversation.js'

@InputType({ description: 'What was read.' })
export class MarkConversationReadInput {
  @IsUUID()
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string

  @IsOptional()
  @IsUUID()
  @Field(() => ID, { description: 'The last message read; all of them when left out.', nullable: true })
  upToMessageId?: string | null
}

@Resolver()
export class MarkConversationReadResolver {
  @Mutation(() => Conversation, { description: 'Say that you have read a conversation, which its other people see. Reading goes forward only.' })
  markConversationRead(@Arg('input', { description: 'What was read.' }) input: MarkConversationReadInput, @Ctx() context: Context): Promise<Conversation> {
    return changedConversation(context, 'mark_conversation_read', input)
  }
}
