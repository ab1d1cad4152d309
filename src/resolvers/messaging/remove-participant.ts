import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Conversation } from '../../entities/messaging/conversation.js'
import { changedConversation } from './changed-conversation.js'

@InputType({ description: 'Whom to remove.' })
export class RemoveParticipantInput {
  @IsUUID()
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string

  @IsUUID()
  @Field(() => ID, { description: 'Whom.' })
  userId!: string
}

@Resolver()
export class RemoveParticipantResolver {
  @Mutation(() => Conversation, { description: 'Remove somebody from a group: the owner anybody, an admin a member. Their streams of it end at once.' })
  removeParticipant(@Arg('input', { description: 'Whom to remove.' }) input: RemoveParticipantInput, @Ctx() context: Context): Promise<Conversation> {
    return changedConversation(context, 'remove_participant', input)
  }
}
