import { IsOptional, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { SingleLine } from '../../limits/handle.js'
import { TextLength } from '../../limits/text-length.js'
import { Conversation } from '../../entities/messaging/conversation.js'
import { changedConversation } from './changed-conversation.js'

@InputType({ description: 'What to change; what is left out stays.' })
export class UpdateConversationInput {
  @IsUUID()
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string

  @IsOptional() @TextLength(1, 100) @SingleLine()
  @Field(() => String, { description: 'The name of a group, 1 to 100 characters on one line; null takes it away.', nullable: true })
  title?: string | null

  @Field(() => Boolean, { description: 'Whether what is said from now on goes 24 hours after everybody has read it.', nullable: true })
  isDisappearing?: boolean | null
}

@Resolver()
export class UpdateConversationResolver {
  @Mutation(() => Conversation, { description: 'Change a conversation. A group is changed by its owner and admins, a direct conversation by both.' })
  updateConversation(@Arg('input', { description: 'What to change; what is left out stays.' }) input: UpdateConversationInput, @Ctx() context: Context): Promise<Conversation> {
    return changedConversation(context, 'update_conversation', { ...input, isUnnamed: input.title === null })
  }
}
