import { ArrayMaxSize, ArrayMinSize, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Conversation } from '../../entities/messaging/conversation.js'
import { changedConversation } from './changed-conversation.js'

@InputType({ description: 'Whom to add.' })
export class AddParticipantsInput {
  @IsUUID()
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string

  @IsUUID(undefined, { each: true }) @ArrayMinSize(1) @ArrayMaxSize(255)
  @Field(() => [ID], { description: 'Whom, at most 255.' })
  userIds!: string[]
}

@Resolver()
export class AddParticipantsResolver {
  @Mutation(() => Conversation, { description: 'Owner and admins: put people into a group, up to 256 in all (`GROUP_FULL`). They see what is said from now on.' })
  addParticipants(@Arg('input', { description: 'Whom to add.' }) input: AddParticipantsInput, @Ctx() context: Context): Promise<Conversation> {
    return changedConversation(context, 'add_participants', input)
  }
}
