import { ArrayMaxSize, IsOptional, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { SingleLine } from '../../limits/handle.js'
import { TextLength } from '../../limits/text-length.js'
import { Conversation } from '../../entities/messaging/conversation.js'
import { changedConversation } from './changed-conversation.js'

@InputType({ description: 'The group.' })
export class CreateGroupConversationInput {
  @IsOptional()
  @IsUUID()
  @Field(() => ID, { description: 'An id (UUID) of your own making: sent again, it answers with the same group instead of making another.', nullable: true })
  id?: string | null

  @IsOptional() @TextLength(1, 100) @SingleLine()
  @Field(() => String, { description: 'Its name, 1 to 100 characters on one line.', nullable: true })
  title?: string | null

  @IsUUID(undefined, { each: true }) @ArrayMaxSize(255)
  @Field(() => [ID], { description: 'The other people, at most 255.' })
  memberIds!: string[]
}

@Resolver()
export class CreateGroupConversationResolver {
  @Mutation(() => Conversation, { description: 'Begin a group, which you own. Everybody in it must let you write to them.' })
  createGroupConversation(@Arg('input', { description: 'The group.' }) input: CreateGroupConversationInput, @Ctx() context: Context): Promise<Conversation> {
    return changedConversation(context, 'create_group_conversation', input)
  }
}
