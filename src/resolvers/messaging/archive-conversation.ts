import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Conversation } from '../../entities/messaging/conversation.js'
import { changedConversation } from './changed-conversation.js'

@InputType({ description: 'Which.' })
export class ArchiveConversationInput {
  @IsUUID()
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string
}

@Resolver()
export class ArchiveConversationResolver {
  @Mutation(() => Conversation, { description: 'Put a conversation out of sight, where it stays until you bring it back.' })
  archiveConversation(@Arg('input', { description: 'Which.' }) input: ArchiveConversationInput, @Ctx() context: Context): Promise<Conversation> {
    return changedConversation(context, 'archive_conversation', input)
  }
}
